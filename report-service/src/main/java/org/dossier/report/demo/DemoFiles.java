package org.dossier.report.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the demo's files, by the lists that name them: a class path cannot be walked the same way in a jar. */
final class DemoFiles {
    private static final String ROOT = "demo/";

    private DemoFiles() {}

    static List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static DemoDocument document(String name) {
        return DemoDocument.parse(text(name));
    }

    static String text(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + name)) {
            return new String(
                    Objects.requireNonNull(in, () -> "Missing " + name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
