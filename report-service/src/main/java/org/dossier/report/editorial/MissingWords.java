package org.dossier.report.editorial;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.report.catalogue.Manuscript;
import org.dossier.report.catalogue.Missing;
import org.dossier.report.catalogue.Report;

import static java.util.stream.Collectors.joining;

/** What a report lacks before it may be published, as part of a sentence; empty when it lacks nothing. */
@ApplicationScoped
class MissingWords {
    private final EditorialTexts texts;

    MissingWords(EditorialTexts texts) {
        this.texts = texts;
    }

    String of(Report report) {
        var lacking = report.missingForPublication().stream().map(Missing::label);
        return Stream.concat(lacking, emptyParts(report)).collect(joining(", "));
    }

    /** A draft may hold headings that wait for their text; readers should not meet them. */
    private Stream<String> emptyParts(Report report) {
        return report.manuscript().parts().stream()
                .filter(part -> part.markdown().isBlank() && part.items().isEmpty())
                .map(Manuscript.Part::heading)
                .map(texts::textUnder);
    }
}
