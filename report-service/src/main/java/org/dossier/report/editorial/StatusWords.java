package org.dossier.report.editorial;

import java.util.Locale;

import org.dossier.report.catalogue.ReportStatus;

/** A report's status as part of a sentence, and the colour of its tag. */
final class StatusWords {
    private StatusWords() {}

    static String of(ReportStatus status) {
        return status == ReportStatus.DRAFT ? "a draft" : status.name().toLowerCase(Locale.ROOT);
    }

    static String label(ReportStatus status) {
        var name = status.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String tagKind(ReportStatus status) {
        return switch (status) {
            case DRAFT -> "info";
            case PUBLISHED -> "good";
            case WITHDRAWN -> "bad";
        };
    }
}
