package org.dossier.booking.courses;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long things last around a seat. */
@ConfigMapping(prefix = "dossier.courses")
public interface CoursesConfig {
    /** How long seats are held while somebody pays. Long enough to find a card and ask a bank. */
    @WithDefault("PT15M")
    Duration hold();

    /** How long seats are offered to the first in the waiting list: a day, so that everybody looks into the mail once. */
    @WithDefault("PT24H")
    Duration offer();

    /** From when the join link is shown, and the reminder sent; earlier it would only be passed around. */
    @WithDefault("PT24H")
    Duration linkBefore();

    /** Until when before the beginning a seat can be moved without asking anybody: seats freed later are hard to fill. */
    @WithDefault("PT72H")
    Duration moveNotice();

    /** How long the purchase of one-to-one hours stays open to be paid; nothing scarce is held meanwhile. */
    @WithDefault("PT2H")
    Duration hoursOpen();

    /** How often the jobs look for what has ended; what they look for is timed by the row. */
    @WithDefault("PT5S")
    Duration lookEvery();
}
