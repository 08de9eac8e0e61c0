package org.dossier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.dossier.local.process.PidFile;

/** The directory that is kept between runs, with a mark that says which version of Dossier can read it. */
record DataDirectory(Path path) {

    /** Raised when a newer Dossier could not go on with the files of an older one. */
    private static final String FORMAT = "2";

    private static final long NEEDED_BYTES = 1L << 30;

    /**
     * Opens the directory, made and marked where it is new.
     *
     * @throws Refusal if it belongs to something else, to another version, or the disk is full
     */
    static DataDirectory open(Path path, boolean demo) {
        var directory = new DataDirectory(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(directory.path);
            directory.requireSpace();
            directory.requireOurs();
            if (!Files.exists(directory.mark())) {
                directory.writeMark(demo);
            }
            return directory;
        } catch (IOException e) {
            throw new Refusal("The data directory " + path + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** Whether it was made with demo content; decided once, so that demo people never enter real data later. */
    boolean demo() {
        return Boolean.parseBoolean(readMark().getProperty("demo"));
    }

    Path of(String part) {
        return path.resolve(part);
    }

    Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    PidFile supervisor() {
        return new PidFile(path.resolve("supervisor.pid"));
    }

    private Path mark() {
        return path.resolve("dossier.properties");
    }

    private void requireSpace() throws IOException {
        if (Files.getFileStore(path).getUsableSpace() < NEEDED_BYTES) {
            throw new Refusal("The disk is full: " + path + " needs 1 GB of free space.");
        }
    }

    private void requireOurs() throws IOException {
        if (Files.exists(mark())) {
            var format = readMark().getProperty("format", "?");
            if (!FORMAT.equals(format)) {
                throw new Refusal(
                        "The data directory " + path + " belongs to another version of Dossier (format " + format
                                + ", this one reads " + FORMAT + "): use that version, or choose another with --data.");
            }
            return;
        }
        try (var files = Files.list(path)) {
            if (files.anyMatch(file -> !file.getFileName().toString().equals("logs"))) {
                throw new Refusal(path + " holds files that are not Dossier's: choose another directory with --data.");
            }
        }
    }

    private void writeMark(boolean demo) throws IOException {
        Files.writeString(mark(), "format=" + FORMAT + "\ndemo=" + demo + "\n");
    }

    private Properties readMark() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(mark())) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
