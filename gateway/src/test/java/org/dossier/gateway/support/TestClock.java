package org.dossier.gateway.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Ticker;

/** The gateway's time in tests: the machine's, moved forward instead of waited for. It is never moved back. */
public final class TestClock extends Clock {

    private static final AtomicLong AHEAD = new AtomicLong();

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    static Clock clock() {
        return new TestClock();
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    static Ticker ticker() {
        return () -> System.nanoTime() + AHEAD.get();
    }

    /** Lets this much time pass. */
    public static void pass(Duration time) {
        AHEAD.addAndGet(time.toNanos());
    }

    /** The time as the gateway reads it. */
    public static Instant now() {
        return Instant.now().plusNanos(AHEAD.get());
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
