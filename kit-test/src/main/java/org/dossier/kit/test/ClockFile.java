package org.dossier.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives the service under test a clock that tests move instead of sleeping. */
public class ClockFile implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(Path.of("target"));
            var file = Files.createTempFile(Path.of("target").toAbsolutePath(), "clock-", ".txt");
            return Map.of("DOSSIER_CLOCK_FILE", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("No file can be made for the tests' clock.", e);
        }
    }

    @Override
    public void stop() {
        // The file goes with the target folder.
    }

    /** Sets the clock ahead of the machine's time by so much, whatever it was before. */
    public static void setAhead(Duration offset) {
        var file = file();
        try {
            // In one step: a service that reads an empty file would be back at the machine's time for a moment.
            var next = Files.createTempFile(file.getParent(), "clock-", ".next");
            Files.writeString(next, offset.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The tests' clock cannot be moved.", e);
        }
    }

    /** How far the clock is ahead of the machine's time. */
    static Duration ahead() {
        try {
            var offset = Files.readString(file());
            return offset.isEmpty() ? Duration.ZERO : Duration.parse(offset);
        } catch (NoSuchFileException notMovedYet) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("The tests' clock cannot be read.", e);
        }
    }

    private static Path file() {
        return ConfigProvider.getConfig().getValue("dossier.clock.offset-file", Path.class);
    }
}
