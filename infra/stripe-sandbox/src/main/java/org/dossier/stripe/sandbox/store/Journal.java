package org.dossier.stripe.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/**
 * One line of JSON per committed change, forced to the disk before the change is acknowledged. A last line that the
 * process did not finish was never acknowledged, and is dropped.
 */
final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Journal open(Path directory, Consumer<JsonObject> replay) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve("journal.jsonl");
            var kept = Files.exists(file) ? replay(Files.readAllBytes(file), replay) : 0;
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(kept).position(kept);
            return new Journal(file, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long replay(byte[] bytes, Consumer<JsonObject> replay) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            replay.accept(line(bytes, start, i));
            start = i + 1;
        }
        return start;
    }

    private static JsonObject line(byte[] bytes, int from, int to) {
        try {
            return Json.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        } catch (JsonParseException | IllegalStateException e) {
            throw new IllegalStateException(
                    "The journal is damaged at byte " + from + "; move it away to start empty.", e);
        }
    }

    void append(JsonObject line) {
        try {
            var start = channel.position();
            try {
                write(channel, List.of(line));
            } catch (IOException e) {
                channel.truncate(start).position(start);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the whole journal by these lines, at once or not at all. */
    void rewrite(List<JsonObject> lines) {
        try {
            var fresh = file.resolveSibling("journal.new");
            try (var out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                write(out, lines);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel out, List<JsonObject> lines) throws IOException {
        for (var line : lines) {
            var bytes = ByteBuffer.wrap((Json.compact(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
        out.force(true);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
