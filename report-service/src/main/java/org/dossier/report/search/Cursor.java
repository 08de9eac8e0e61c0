package org.dossier.report.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.dossier.report.ReportProblem;

/** A place in the list by date, so that a list that grows meanwhile repeats and skips nothing. */
record Cursor(Instant publishedAt, UUID id) {
    static Cursor of(Catalogue.Placed last) {
        return new Cursor(last.report().publishedAt(), last.id());
    }

    /** @throws org.dossier.kit.problem.ProblemException if the text is not a cursor of ours */
    static Cursor parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw ReportProblem.BAD_FILTER.with("filter", "after");
        }
    }

    String text() {
        var plain = publishedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
