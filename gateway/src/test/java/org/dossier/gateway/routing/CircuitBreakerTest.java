package org.dossier.gateway.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CircuitBreakerTest {

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final CircuitBreaker breaker = new CircuitBreaker(3, Duration.ofSeconds(2), clock);

    @Test
    void failuresInARowOpenIt() {
        breaker.failed();
        breaker.failed();
        assertTrue(breaker.admits());
        breaker.failed();
        assertFalse(breaker.admits());
    }

    @Test
    void oneSuccessBetweenFailuresKeepsItClosed() {
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        assertTrue(breaker.admits());
    }

    @Test
    void afterThePauseExactlyOneTries() {
        open();
        now = now.plusSeconds(2);
        assertTrue(breaker.admits());
        assertFalse(breaker.admits());
    }

    @Test
    void theTrialDecides() {
        open();
        now = now.plusSeconds(2);
        assertTrue(breaker.admits());
        breaker.failed();
        assertFalse(breaker.admits());
        now = now.plusSeconds(2);
        assertTrue(breaker.admits());
        breaker.succeeded();
        assertTrue(breaker.admits());
        assertTrue(breaker.admits());
    }

    @Test
    void aLostTrialIsFollowedByAnother() {
        open();
        now = now.plusSeconds(2);
        assertTrue(breaker.admits());
        now = now.plusSeconds(2);
        assertTrue(breaker.admits());
    }

    private void open() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
    }
}
