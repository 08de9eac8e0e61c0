package org.dossier.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that names one process by its id and the instant it started, so that an id which the system has given to
 * another process since is never taken for ours.
 */
public record PidFile(Path path) {

    /** The system derives a start from its boot time, which moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public void write(ProcessHandle process) {
        var start = process.info().startInstant().orElse(Instant.EPOCH);
        var temporary = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(temporary, process.pid() + " " + start + "\n");
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs and is the one that was written. */
    public Optional<ProcessHandle> find() {
        try {
            var words = Files.readString(path).strip().split(" ");
            var start = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0])).filter(found -> startedAt(found, start));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.isAlive()
                && !isZombie(process)
                && process.info()
                        .startInstant()
                        .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false);
    }

    /** Killed, but its new parent has not taken note yet, which in a container may never happen. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).startsWith(" Z");
        } catch (IOException e) {
            return false;
        }
    }
}
