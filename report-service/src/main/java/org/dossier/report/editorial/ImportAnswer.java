package org.dossier.report.editorial;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.PartKind;
import org.dossier.report.importing.DocumentFormat;
import org.dossier.report.importing.ImportedCover;
import org.dossier.report.importing.ImportedReport;

/** What a program is told of an import. All texts are Markdown of unknown origin. */
@Schema(
        name = "ImportResult",
        description = "What was found in the document, and the draft made of it when one was asked for")
record ImportAnswer(
        DocumentFormat format,
        String title,
        @Nullable String series,
        List<Part> parts,
        @Nullable ImportedCover cover,
        List<String> authors,
        @Nullable String authorsNote,

        @Schema(description = "Page furniture that was left out, shortened")
        List<String> dropped,

        List<Warning> warnings,

        @Schema(description = "Only with draft=true") @Nullable
        Draft draft) {

    @Schema(name = "ImportedPart")
    record Part(PartKind kind, String heading, String text, List<String> items) {}

    @Schema(name = "ImportWarning")
    record Warning(String code, String message) {}

    @Schema(name = "ImportedDraft")
    record Draft(
            UUID id,

            @Schema(description = "Where an editor finds it")
            String url) {}

    static ImportAnswer of(ImportedReport found, @Nullable Draft draft) {
        return new ImportAnswer(
                found.format(),
                found.title(),
                found.series(),
                found.parts().stream()
                        .map(part -> new Part(part.kind(), part.heading(), part.text(), part.items()))
                        .toList(),
                found.cover(),
                found.authors(),
                found.authorsNote(),
                found.dropped(),
                found.warnings().stream()
                        .map(warning -> new Warning(warning.name(), warning.sentence()))
                        .toList(),
                draft);
    }
}
