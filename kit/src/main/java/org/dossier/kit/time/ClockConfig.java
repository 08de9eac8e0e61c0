package org.dossier.kit.time;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the clock may be moved; empty in production. */
@ConfigMapping(prefix = "dossier.clock")
public interface ClockConfig {
    /**
     * A file that holds an ISO-8601 duration (for example {@code PT10M}) which is added to the machine's time, read
     * anew when it changes, so that a test moves the clock of a whole stack at once. Absent: the machine's time.
     */
    Optional<Path> offsetFile();
}
