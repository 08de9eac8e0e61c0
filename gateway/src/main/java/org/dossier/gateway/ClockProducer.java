package org.dossier.gateway;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Ticker;

/**
 * The real time; kit's movable clock serves business dates, which the gateway has none of. What is held in memory expires
 * by a second clock, which nobody who sets the machine's time can turn back.
 */
final class ClockProducer {

    private ClockProducer() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    static Ticker ticker() {
        return Ticker.systemTicker();
    }
}
