package org.dossier.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Waits for a condition, as the stack works in processes of its own. */
final class Eventually {
    private static final int PAUSE_MILLIS = 50;

    private Eventually() {}

    /** The time it took. */
    static Duration within(Duration limit, String what, BooleanSupplier condition) {
        var begin = Instant.now();
        var holds = condition.getAsBoolean();
        while (!holds && Duration.between(begin, Instant.now()).compareTo(limit) < 0) {
            pause();
            holds = condition.getAsBoolean();
        }
        assertTrue(holds, "Not within " + limit + ": " + what);
        return Duration.between(begin, Instant.now());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
