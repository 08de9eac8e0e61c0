package org.dossier.report.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.joining;

/** Where two versions of a report differ, field by field, in the words of the form. */
final class Differences {
    private final List<WritePage.Theirs.Field> fields = new ArrayList<>();

    private Differences() {}

    static WritePage.Theirs between(ReportForm mine, ReportForm theirs) {
        var found = new Differences();
        found.compare("Title", mine.title(), theirs.title());
        found.compare("Series", mine.series(), theirs.series());
        found.compare("Region", mine.region(), theirs.region());
        found.compare("Countries", mine.countries(), theirs.countries());
        found.compare("Topics", String.join(", ", mine.topics()), String.join(", ", theirs.topics()));
        found.compare("Access", mine.access(), theirs.access());
        found.compare("Cover caption", mine.coverCaption(), theirs.coverCaption());
        found.compare("Cover credit", mine.coverCredit(), theirs.coverCredit());
        found.compare("Author’s note", mine.authorsNote(), theirs.authorsNote());
        if (!mine.authors().equals(theirs.authors())) {
            found.fields.add(new WritePage.Theirs.Field("Authors", "The byline differs."));
        }
        found.compareParts(mine, theirs);
        return new WritePage.Theirs(List.copyOf(found.fields));
    }

    private void compareParts(ReportForm mine, ReportForm theirs) {
        var most = Math.max(mine.parts().size(), theirs.parts().size());
        IntStream.range(0, most).forEach(i -> compare("Part " + (i + 1), words(mine, i), words(theirs, i)));
    }

    private static String words(ReportForm form, int part) {
        return form.parts().stream()
                .skip(part)
                .limit(1)
                .map(found -> List.of(found.heading(), found.text(), found.items()).stream()
                        .filter(text -> !text.isBlank())
                        .collect(joining("\n\n")))
                .findFirst()
                .orElse("");
    }

    private void compare(String label, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            fields.add(new WritePage.Theirs.Field(label, theirs.isEmpty() ? "(empty)" : theirs));
        }
    }
}
