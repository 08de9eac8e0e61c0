package org.dossier.report.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Entities;

/** The gated parts of a report, set for reading. */
record Body(String html, List<Edition.Outline> contents, int words) {
    static Body of(Manuscript manuscript) {
        var setter = new Setter();
        manuscript.parts().stream().filter(part -> !part.kind().isPublic()).forEach(setter::part);
        setter.authorsNote(manuscript.authorsNote());
        return new Body(setter.html.toString(), List.copyOf(setter.contents), setter.words);
    }

    private static class Setter {
        private final StringBuilder html = new StringBuilder();
        private final List<Edition.Outline> contents = new ArrayList<>();
        private final Set<String> anchors = new HashSet<>();
        private int words;

        void part(Manuscript.Part part) {
            var anchor = anchorOf(part.heading());
            var prose = Prose.html(part.markdown());
            var items = part.items().stream().map(Prose::html).toList();
            open(anchor);
            heading(part.heading());
            html.append(prose);
            list(part.kind(), items);
            html.append("</section>\n");
            int partWords = Prose.words(items) + Prose.words(List.of(prose));
            words += partWords;
            contents.add(new Edition.Outline(part.kind(), part.heading(), anchor, partWords, items.size()));
        }

        void authorsNote(String markdown) {
            if (!markdown.isBlank()) {
                open("authors-note");
                heading("Author’s note");
                html.append(Prose.html(markdown)).append("</section>\n");
            }
        }

        private void open(String anchor) {
            html.append("<section class=\"gated\" id=\"%s\">".formatted(anchor));
        }

        private void heading(String text) {
            html.append("<h2 class=\"part-head\">");
            html.append(Entities.escape(text));
            html.append("</h2>");
        }

        private void list(PartKind kind, List<String> items) {
            if (items.isEmpty()) {
                return;
            }
            var name = kind == PartKind.FORECAST ? "forecast" : "judgement";
            html.append("<ol class=\"judgements\">");
            for (var item : items) {
                var anchor = unused(name + "-" + (1 + count(name)));
                html.append("<li id=\"%s\">".formatted(anchor)).append(item).append("</li>");
            }
            html.append("</ol>");
        }

        private long count(String name) {
            return anchors.stream()
                    .filter(anchor -> anchor.matches(name + "-[0-9]+"))
                    .count();
        }

        private String anchorOf(String heading) {
            return unused("part-" + Slug.of(heading));
        }

        private String unused(String anchor) {
            var free = anchor;
            for (int n = 2; !anchors.add(free); n++) {
                free = anchor + "-" + n;
            }
            return free;
        }
    }
}
