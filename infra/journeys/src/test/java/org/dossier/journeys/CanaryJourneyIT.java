package org.dossier.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R07, I09: a crawl of everything that a guest can reach, for any sentence of a body that is not free. */
class CanaryJourneyIT {
    private static final Pattern LINK = Pattern.compile("(?:href|src|url)[=\"':\\s(]+([^\"'\\s<>)]+)");
    private static final Pattern SENTENCE = Pattern.compile("[^.\\n]{60,}\\.");
    private static final int ENOUGH = 60;

    private final Stack stack = Stack.running();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void noSentenceOfAClosedBodyReachesAGuest() throws IOException, InterruptedException {
        var canaries = canaries();
        assertTrue(canaries.size() > 300, "the demo has closed reports");
        var seen = new LinkedHashSet<String>();
        var waiting =
                new ArrayDeque<>(List.of("/", "/reports", "/feed.xml", "/sitemap.xml", "/api/reports", "/robots.txt"));
        canaries.values().stream().distinct().forEach(slug -> {
            waiting.add("/api/reports/" + slug);
            waiting.add("/reports/" + slug + "/reading");
            waiting.add("/reports/" + slug + "?opening=1");
        });
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (!seen.add(path)) {
                continue;
            }
            var answer = get(path, Map.of());
            assertNone(canaries, path, answer);
            assertNone(canaries, path, get(path, Map.of("HX-Request", "true", "Accept", "application/json")));
            links(answer.body()).filter(link -> !seen.contains(link)).forEach(waiting::add);
        }
        assertTrue(seen.size() > ENOUGH, "the crawl got somewhere: " + seen.size());
    }

    private void assertNone(Map<String, String> canaries, String path, HttpResponse<String> answer) {
        var text = answer.body() + answer.headers().map();
        canaries.forEach((sentence, slug) -> assertFalse(
                text.contains(sentence), () -> path + " tells a guest a sentence of " + slug + ": " + sentence));
    }

    /** Sentences without characters that HTML or JSON would write otherwise, by the report they are of. */
    private static Map<String, String> canaries() throws IOException {
        var demo = Path.of(System.getProperty("dossier.root"), "report-service/src/main/resources/demo/reports");
        var sentences = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(demo)) {
            for (var file : files.toList()) {
                collect(Files.readString(file), file.getFileName().toString().replace(".md", ""), sentences);
            }
        }
        return sentences;
    }

    private static void collect(String report, String slug, Map<String, String> sentences) {
        if (report.contains("\naccess: everyone")) {
            return;
        }
        var body = report.substring(report.indexOf("\n## ", report.indexOf("\n## ") + 4));
        SENTENCE.matcher(body)
                .results()
                .map(found -> found.group().replaceFirst("^[-\\s\\d.]+", "").strip())
                .filter(sentence -> sentence.matches("[A-Za-z0-9 ,;:.()%-]{50,}"))
                .forEach(sentence -> sentences.put(sentence, slug));
    }

    private Stream<String> links(String body) {
        Set<String> found = new LinkedHashSet<>();
        LINK.matcher(body)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .forEach(found::add);
        return found.stream()
                .map(link -> link.startsWith(stack.url(""))
                        ? link.substring(stack.url("").length())
                        : link)
                .filter(link -> link.startsWith("/") && !link.startsWith("//"))
                .filter(link -> !link.startsWith("/login") && !link.startsWith("/assets"))
                .map(link -> link.replaceFirst("#.*", ""));
    }

    private HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.url(path)));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
