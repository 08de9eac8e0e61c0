package org.dossier.report.commissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The data of {@value #TYPE}, as this service reads it. The booking service owns the schema. */
record RequestAccepted(
        UUID requestId,
        String reference,
        String status,
        String clientSubject,
        @Nullable String title,
        LocalDate dueOn,
        @Nullable List<String> namedStaff) {
    static final String TYPE = "booking.request-accepted.v1";

    /** A missing field must not turn into a reader. */
    RequestAccepted {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(dueOn, "dueOn");
        if (clientSubject == null || clientSubject.isBlank()) {
            throw new IllegalArgumentException("A commission has no client.");
        }
        if (namedStaff != null) {
            namedStaff = namedStaff.stream()
                    .map(email -> email.toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    /** What is not accepted is no longer wanted. */
    boolean cancelled() {
        return !status.equals("ACCEPTED");
    }
}
