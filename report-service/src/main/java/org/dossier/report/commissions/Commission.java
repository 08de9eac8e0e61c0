package org.dossier.report.commissions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report that a client has commissioned.
 *
 * @param reference as people quote it
 * @param clientSubject the one reader whom the report is for
 * @param title as the client named it; null for a confidential request
 * @param namedStaff e-mail addresses of the only staff who may see it; empty for any other commission, as for one whose staff
 *     is not named yet
 * @param dueOn the day of delivery that was agreed
 * @param reportId the report that is written for it, null before one is
 */
public record Commission(
        UUID requestId,
        String reference,
        String clientSubject,
        @Nullable String title,
        List<String> namedStaff,
        LocalDate dueOn,
        boolean cancelled,
        @Nullable UUID reportId) {
    /** How the desk's list names it: {@code R-5C2F1B, Rail freight, due 2026-12-18}. */
    public String label() {
        return reference + ", " + (title == null ? "confidential" : title) + ", due " + dueOn;
    }
}
