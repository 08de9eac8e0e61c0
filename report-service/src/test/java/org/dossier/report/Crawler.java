package org.dossier.report;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.test.Person;

/** Follows every link of our own pages as one reader and keeps what it got. */
final class Crawler {
    /** Other services' pages, and the desk on which editors write the gated texts themselves. */
    private static final Set<String> OTHERS =
            Set.of("/login", "/logout", "/subscribe", "/plans", "/account", "/assets", "/desk/");

    private final Caller reader;
    private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    Crawler(@Nullable Person reader) {
        this.reader = new Caller(reader);
    }

    Map<String, HttpResponse<String>> from(Iterable<String> paths) {
        paths.forEach(ahead::add);
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (!answers.containsKey(path)) {
                visit(path);
            }
        }
        return answers;
    }

    private void visit(String path) {
        var answer = reader.get(path, "Accept", path.startsWith("/api/") ? "application/json" : "*/*");
        answers.put(path, answer);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            ahead.addAll(linksOf(answer.body()));
        }
    }

    private static Set<String> linksOf(String html) {
        var links = new TreeSet<String>();
        for (var element : Jsoup.parse(html).select("[href],[hx-get],[src]")) {
            for (var attribute : new String[] {"href", "hx-get", "src"}) {
                var link = element.attr(attribute).replaceFirst("#.*", "").replace(" ", "%20");
                if (link.startsWith("/") && OTHERS.stream().noneMatch(link::startsWith)) {
                    links.add(link);
                }
            }
        }
        return links;
    }
}
