package org.dossier.report.reading;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many reports are read at the same time. */
@ConfigMapping(prefix = "dossier.reading")
interface ReadingConfig {
    /**
     * Readings at once, each with a connection to the database: two for each of two cores. More only take the cores from
     * each other while the database is near; raise it where a query spends most of its time on the way.
     */
    @WithDefault("4")
    int atOnce();

    /**
     * How long a reader waits for a turn before being asked to come again (F05). With a turn a reader may have to wait for
     * a connection, too, as long as the pool of connections lets them.
     */
    @WithDefault("PT1S")
    Duration patience();
}
