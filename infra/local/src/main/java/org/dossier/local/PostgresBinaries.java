package org.dossier.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once per user from the jar that Maven brought. */
final class PostgresBinaries {

    static final String VERSION = "18.4.0";

    private PostgresBinaries() {}

    /** The directory with {@code bin}, {@code lib} and {@code share}; two processes may ask at once. */
    static Path directory() {
        var target = cache().resolve("postgresql-" + VERSION);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(cache());
            unpackAlone(target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked to " + target, e);
        }
    }

    private static void unpackAlone(Path target) throws IOException {
        var lock = target.resolveSibling(target.getFileName() + ".lock");
        // Threads of one JVM may not both hold a file lock, hence the monitor around it.
        synchronized (PostgresBinaries.class) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(target)) {
                    unpack(target);
                }
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        var partial = Files.createTempDirectory(target.getParent(), "unpacking-");
        try (var archive = archive()) {
            // The system's tar keeps links and modes; only the compression, which it may not know, is done here.
            var tar = new ProcessBuilder("tar", "-x", "-f", "-", "-C", partial.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var input = tar.getOutputStream()) {
                new XZInputStream(archive).transferTo(input);
            }
            if (tar.waitFor() != 0) {
                throw new IOException("tar ended with code " + tar.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream archive() throws IOException {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        var found = PostgresBinaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("there is no PostgreSQL for this kind of machine (" + name + ")");
        }
        return found;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        var name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("dossier");
    }
}
