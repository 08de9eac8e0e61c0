package org.dossier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Classes loaded and linked ahead of time (JEP 483, 514), which halves an application's start. The first run records
 * them when it is asked to end; later runs use them for as long as the application's files are the same.
 */
final class AotCache {

    private final Path directory;

    AotCache(Path directory) {
        this.directory = directory;
    }

    /** The JVM options with which to start the application whose files lie under {@code files}. */
    List<String> options(String name, Path files) {
        if ("off".equals(System.getenv("DOSSIER_AOT"))) {
            return List.of();
        }
        try {
            if (isWhole(name) && isOf(name, files)) {
                return List.of("-XX:AOTCache=" + cache(name), "-Xlog:aot=error", "-Xlog:cds=error");
            }
            Files.createDirectories(directory);
            for (var old : List.of(cache(name), recording(name), stamp(name))) {
                Files.deleteIfExists(old);
            }
            return List.of("-XX:AOTCacheOutput=" + cache(name), "-Xlog:aot=error", "-Xlog:cds=error");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called once it is ready: what a failed start has recorded is of no use. */
    void accept(String name, Path files) {
        try {
            if (Files.isDirectory(directory) && !Files.exists(stamp(name))) {
                Files.writeString(stamp(name), fingerprint(files));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether some run records now, and will take a while to end. */
    boolean isRecording() {
        return Arrays.stream(Application.values())
                .map(Application::module)
                .anyMatch(name -> Files.exists(stamp(name)) && !Files.exists(cache(name)));
    }

    /** The JVM takes its recording away when the cache is written; killed before that, it leaves both. */
    private boolean isWhole(String name) {
        return Files.exists(cache(name)) && !Files.exists(recording(name));
    }

    private boolean isOf(String name, Path files) throws IOException {
        return Files.exists(stamp(name)) && Files.readString(stamp(name)).equals(fingerprint(files));
    }

    private Path cache(String name) {
        return directory.resolve(name + ".aot");
    }

    private Path recording(String name) {
        return directory.resolve(name + ".aot.config");
    }

    private Path stamp(String name) {
        return directory.resolve(name + ".stamp");
    }

    private static String fingerprint(Path root) throws IOException {
        var digest = sha256();
        digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
