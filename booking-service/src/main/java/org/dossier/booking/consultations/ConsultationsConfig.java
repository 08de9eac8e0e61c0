package org.dossier.booking.consultations;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of consultations. */
@ConfigMapping(prefix = "dossier.consultations")
public interface ConsultationsConfig {
    /** How long a slot is held for who pays: long enough to find a card, short enough for who comes next. */
    @WithDefault("PT15M")
    Duration hold();

    /** How often holds that ended and reminders that are due are looked for. */
    @WithDefault("PT10S")
    Duration lookEvery();

    /** Calendars of busy times. */
    BusyCalendars busyCalendars();

    /** How experts' own calendars are read. */
    interface BusyCalendars {
        /** How often each is read: an hour is what calendar services ask subscribers to keep. */
        @WithDefault("PT1H")
        Duration readEvery();

        /** From the first connection to the last byte; more means that it never ends. */
        @WithDefault("PT10S")
        Duration timeout();

        /**
         * Whether plain http and this machine itself may be read: for tests only, as everything that listens here could be
         * asked through it (A28).
         */
        @WithDefault("false")
        boolean allowLoopback();
    }
}
