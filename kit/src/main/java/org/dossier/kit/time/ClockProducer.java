package org.dossier.kit.time;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class ClockProducer {
    @Produces
    @Singleton
    Clock clock(ClockConfig config) {
        return config.offsetFile().<Clock>map(MovedClock::new).orElseGet(Clock::systemUTC);
    }
}
