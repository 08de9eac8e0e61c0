package org.dossier.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moves the service's clock, as the kit's clock file allows in tests. Forward only, as time does. */
@Singleton
public class MovableClock {
    private final Path file;
    private Duration offset = Duration.ZERO;

    MovableClock(@ConfigProperty(name = "dossier.clock.offset-file") Path file) {
        this.file = file;
    }

    public synchronized void forward(Duration time) {
        offset = offset.plus(time);
        try {
            Files.writeString(file, offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
