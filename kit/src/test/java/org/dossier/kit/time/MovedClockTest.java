package org.dossier.kit.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

class MovedClockTest {
    @Test
    void theFileMovesTheClockWhileItRuns(@TempDir Path directory) throws IOException {
        var file = directory.resolve("offset");
        var clock = new MovedClock(file);
        assertTrue(ahead(clock).abs().compareTo(Duration.ofSeconds(5)) < 0);
        Files.writeString(file, "P31D\n");
        assertTrue(ahead(clock).compareTo(Duration.ofDays(30)) > 0);
    }

    private static Duration ahead(MovedClock clock) {
        return Duration.between(Instant.now(), clock.instant());
    }
}
