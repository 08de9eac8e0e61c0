package org.dossier.kit.test;

import java.time.Duration;

import jakarta.inject.Singleton;

/** Moves the clock of the service under test forward, as time does, from wherever it is. */
@Singleton
public class MovableClock {
    public synchronized void forward(Duration time) {
        ClockFile.setAhead(ClockFile.ahead().plus(time));
    }
}
