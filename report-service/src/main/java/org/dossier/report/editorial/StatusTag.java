package org.dossier.report.editorial;

import org.dossier.report.catalogue.ReportStatus;

/** The colour of a report's status. */
final class StatusTag {
    private StatusTag() {}

    static String kind(ReportStatus status) {
        return switch (status) {
            case DRAFT -> "info";
            case PUBLISHED -> "good";
            case WITHDRAWN -> "bad";
        };
    }
}
