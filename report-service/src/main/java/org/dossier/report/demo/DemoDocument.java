package org.dossier.report.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of the demo: settings between two lines of three hyphens, then Markdown.
 *
 * @param body Markdown
 */
record DemoDocument(Map<String, String> settings, String body) {
    private static final String FENCE = "---\n";

    static DemoDocument parse(String text) {
        if (!text.startsWith(FENCE)) {
            return new DemoDocument(Map.of(), text);
        }
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        var settings = new LinkedHashMap<String, String>();
        text.substring(FENCE.length(), end).lines().forEach(line -> {
            int colon = line.indexOf(':');
            settings.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return new DemoDocument(settings, text.substring(end + 1 + FENCE.length()));
    }

    /** @throws IllegalArgumentException if the setting is missing */
    String get(String name) {
        var value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A demo file lacks " + name);
        }
        return value;
    }

    String orEmpty(String name) {
        return settings.getOrDefault(name, "");
    }

    /** The values of a setting that is a list with commas. */
    List<String> list(String name) {
        return Arrays.stream(orEmpty(name).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
