package org.dossier.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences of the demonstration's bodies, each by the report it is of; none with a sign that HTML or JSON would write
 * otherwise.
 */
record Canaries(Map<String, String> reportBySentence) {
    private static final Pattern SENTENCE = Pattern.compile("[^.\\n]{60,}\\.");

    /** Of every report that is not free for all. */
    static Canaries ofTheDemo() {
        return of(report -> !report.contains("\naccess: everyone"));
    }

    /** Of reports for subscribers. */
    static Canaries forSubscribers() {
        return of(report -> report.contains("\naccess: subscribers"));
    }

    /** Of reports for subscribers on a region that is none of these. */
    static Canaries forSubscribersOutside(String... regions) {
        return of(report -> report.contains("\naccess: subscribers")
                && Stream.of(regions).noneMatch(region -> report.contains("\nregion: " + region)));
    }

    private static Canaries of(Predicate<String> closed) {
        var demo = Path.of(System.getProperty("dossier.root"), "report-service/src/main/resources/demo/reports");
        var sentences = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(demo)) {
            for (var file : files.toList()) {
                var report = Files.readString(file);
                if (closed.test(report)) {
                    collect(report, file.getFileName().toString().replace(".md", ""), sentences);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Canaries(sentences);
    }

    /** What follows the first part, which is the summary that everybody may read. */
    private static void collect(String report, String slug, Map<String, String> sentences) {
        var body = report.substring(report.indexOf("\n## ", report.indexOf("\n## ") + 4));
        SENTENCE.matcher(body)
                .results()
                .map(found -> found.group().replaceFirst("^[-\\s\\d.]+", "").strip())
                .filter(sentence -> sentence.matches("[A-Za-z0-9 ,;:.()%-]{50,}"))
                .forEach(sentence -> sentences.put(sentence, slug));
    }

    int size() {
        return reportBySentence.size();
    }

    Stream<String> reports() {
        return reportBySentence.values().stream().distinct();
    }

    /** The first few that stand in a text. */
    Map<String, String> in(String text) {
        return reportBySentence.entrySet().stream()
                .filter(canary -> text.contains(canary.getKey()))
                .limit(3)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
