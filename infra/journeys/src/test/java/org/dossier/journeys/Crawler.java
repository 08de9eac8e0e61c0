package org.dossier.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Goes wherever one visitor's session leads, and looks for sentences that this visitor may not read. */
final class Crawler {
    private static final Pattern LINK = Pattern.compile("(?:href|src|url)[=\"':\\s(]+([^\"'\\s<>)]+)");
    private static final int MOST_PAGES = 600;

    private final Stack stack;
    private final String cookies;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param cookies as the visitor's browser sends them; empty for a guest */
    Crawler(Stack stack, String cookies) {
        this.stack = stack;
        this.cookies = cookies;
    }

    boolean tellsSomethingOf(Canaries canaries, String path) {
        return !canaries.in(get(path, Map.of()).body()).isEmpty();
    }

    /** Every page that can be reached, each as a page and as a fragment; fails at the first canary. Says how many. */
    int everything(Canaries canaries) {
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(
                List.of("/", "/reports", "/feed.xml", "/sitemap.xml", "/api/reports", "/robots.txt", "/no-such-page"));
        canaries.reports().forEach(slug -> waiting.addAll(variants(slug)));
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            var path = waiting.poll();
            if (seen.add(path)) {
                var answer = get(path, Map.of());
                requireNone(canaries, path, answer);
                requireNone(canaries, path, get(path, Map.of("HX-Request", "true", "Accept", "application/json")));
                links(answer.body()).filter(link -> !seen.contains(link)).forEach(waiting::add);
            }
        }
        return seen.size();
    }

    private static List<String> variants(String slug) {
        var page = "/reports/" + slug;
        return List.of(
                page,
                "/api" + page,
                page + "/reading",
                page + "?opening=1",
                page + ".md",
                page + ".json",
                page + ".pdf",
                page + "/",
                page + "/print",
                page + ";x",
                "//reports/" + slug,
                "/reports/%2e/" + slug,
                "/reports?q=" + slug.replace('-', '+'),
                "/api/reports?q=" + slug.replace('-', '+'));
    }

    private static void requireNone(Canaries canaries, String path, HttpResponse<String> answer) {
        assertEquals(Map.of(), canaries.in(answer.body() + answer.headers().map()), () -> "R07, I09: told by " + path);
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

    private HttpResponse<String> get(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(stack.url("") + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
