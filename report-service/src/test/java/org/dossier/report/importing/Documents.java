package org.dossier.report.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.dossier.kit.problem.Problem;
import org.dossier.kit.problem.ProblemException;
import org.dossier.report.catalogue.PartKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Test documents of our own, and how to ask for what was found in them. */
final class Documents {
    private Documents() {}

    static byte[] bytes(String name) {
        try (var in = Documents.class.getResourceAsStream("/importing/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportedReport importing(String name) {
        return importing(bytes(name), name);
    }

    static ImportedReport importing(byte[] bytes, String name) {
        return new ImportReport().from(new Upload(bytes, name, null));
    }

    static ImportedReport importingText(String text) {
        return importing(text.getBytes(StandardCharsets.UTF_8), "a.txt");
    }

    static Problem problemOf(byte[] bytes) {
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> new ImportReport().from(new Upload(bytes, "report.docx", null)));
        assertThat(thrown).as("the document should have been refused").isNotNull();
        return thrown.problem();
    }

    static ImportedPart part(ImportedReport report, PartKind kind) {
        return report.parts().stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
