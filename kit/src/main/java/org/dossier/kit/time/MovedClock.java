package org.dossier.kit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's time plus the duration that a file holds; development and tests only. */
final class MovedClock extends Clock {
    private final Path offsetFile;
    private final ZoneId zone;

    MovedClock(Path offsetFile) {
        this(offsetFile, ZoneOffset.UTC);
    }

    private MovedClock(Path offsetFile, ZoneId zone) {
        this.offsetFile = offsetFile;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(offsetFile, other);
    }

    private Duration offset() {
        try {
            var text = Files.readString(offsetFile).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException notMoved) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's offset cannot be read from " + offsetFile, e);
        }
    }
}
