package org.dossier.report.catalogue;

import java.util.List;

import static java.util.stream.Collectors.joining;

/** The executive summary, which every reader sees. */
record Summary(String heading, String html) {
    private static final int STANDFIRST = 260;

    static Summary of(List<Manuscript.Part> parts) {
        var summaries = parts.stream()
                .filter(part -> part.kind() == PartKind.EXECUTIVE_SUMMARY)
                .toList();
        var html = summaries.stream().map(part -> Prose.html(part.markdown())).collect(joining());
        return new Summary(summaries.getFirst().heading(), html);
    }

    int words() {
        return Prose.words(List.of(html));
    }

    String standfirst() {
        return Beginning.of(Prose.plainText(html), STANDFIRST);
    }
}
