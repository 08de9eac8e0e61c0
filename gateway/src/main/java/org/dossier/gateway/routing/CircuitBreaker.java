package org.dossier.gateway.routing;

import java.time.Clock;
import java.time.Duration;

/**
 * Leaves a failing service alone: after some failures in a row nothing is sent for a while, then one request tries, and
 * its fate decides. Requests that would have queued for a timeout get their error page at once instead.
 */
final class CircuitBreaker {

    private final int failuresToOpen;
    private final long openMillis;
    private final Clock clock;
    private int failures;
    private long closedUntilTrial;

    CircuitBreaker(int failuresToOpen, Duration openFor, Clock clock) {
        this.failuresToOpen = failuresToOpen;
        this.openMillis = openFor.toMillis();
        this.clock = clock;
    }

    /** Whether a request may go now; when the pause is over, exactly one may, and the pause begins anew. */
    synchronized boolean admits() {
        if (failures < failuresToOpen) {
            return true;
        }
        long now = clock.millis();
        if (now < closedUntilTrial) {
            return false;
        }
        closedUntilTrial = now + openMillis;
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        if (++failures >= failuresToOpen) {
            closedUntilTrial = clock.millis() + openMillis;
        }
    }

    synchronized boolean isOpen() {
        return failures >= failuresToOpen;
    }
}
