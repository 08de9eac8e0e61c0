package org.dossier.report.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.joining;

/** Where two versions of a report differ, field by field, in the words of the form. */
final class Differences {
    private final List<WritePage.Theirs.Field> fields = new ArrayList<>();
    private final EditorialTexts texts;

    private Differences(EditorialTexts texts) {
        this.texts = texts;
    }

    static WritePage.Theirs between(ReportForm mine, ReportForm theirs, EditorialTexts texts) {
        var found = new Differences(texts);
        found.compare(texts.title(), mine.title(), theirs.title());
        found.compare(texts.series(), mine.series(), theirs.series());
        found.compare(texts.region(), mine.region(), theirs.region());
        found.compare(texts.countries(), mine.countries(), theirs.countries());
        found.compare(texts.topics(), String.join(", ", mine.topics()), String.join(", ", theirs.topics()));
        found.compare(texts.access(), mine.access(), theirs.access());
        found.compare(texts.coverCaption(), mine.coverCaption(), theirs.coverCaption());
        found.compare(texts.coverCredit(), mine.coverCredit(), theirs.coverCredit());
        found.compare(texts.authorsNote(), mine.authorsNote(), theirs.authorsNote());
        if (!mine.authors().equals(theirs.authors())) {
            found.fields.add(new WritePage.Theirs.Field(texts.byAuthors(), texts.bylineDiffers()));
        }
        found.compareParts(mine, theirs);
        return new WritePage.Theirs(List.copyOf(found.fields));
    }

    private void compareParts(ReportForm mine, ReportForm theirs) {
        var most = Math.max(mine.parts().size(), theirs.parts().size());
        IntStream.range(0, most).forEach(i -> compare(texts.part(i + 1), words(mine, i), words(theirs, i)));
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
            fields.add(new WritePage.Theirs.Field(label, theirs.isEmpty() ? texts.empty() : theirs));
        }
    }
}
