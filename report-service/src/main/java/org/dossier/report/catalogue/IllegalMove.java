package org.dossier.report.catalogue;

/** A move that {@link ReportStatus} does not list. */
public class IllegalMove extends IllegalStateException {
    IllegalMove(ReportStatus from, ReportStatus to) {
        super("A report cannot go from " + from + " to " + to);
    }
}
