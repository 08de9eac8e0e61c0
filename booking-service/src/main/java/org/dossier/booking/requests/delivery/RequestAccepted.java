package org.dossier.booking.requests.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.kit.events.DomainEvent;

/**
 * The data of {@value #TYPE}: a report is commissioned, is seen by further staff, or is no longer wanted. The schema is
 * {@code contracts/events/booking.request-accepted.v1/schema.json}.
 *
 * @param reference as people quote it
 * @param status {@code ACCEPTED} or {@code CANCELLED}
 * @param clientSubject the {@code sub} of the one reader whom the report is for
 * @param title as the client named it; null for a confidential request, whose title is not for all editors
 * @param dueOn the day of delivery that was agreed
 * @param namedStaff e-mail addresses, in small letters, of the only staff who may see a confidential request and its report;
 *     null for any other request
 */
public record RequestAccepted(
        UUID requestId,
        String reference,
        String status,
        String clientSubject,
        @Nullable String title,
        LocalDate dueOn,
        @Nullable List<String> namedStaff) {
    public static final String TYPE = "booking.request-accepted.v1";

    static RequestAccepted of(CustomRequest request) {
        return new RequestAccepted(
                request.id(),
                request.reference(),
                request.status() == RequestStatus.CANCELLED ? "CANCELLED" : "ACCEPTED",
                request.client().subject(),
                request.isConfidential() ? null : request.title(),
                request.agreement().dueOn().orElseThrow(),
                request.isConfidential()
                        ? request.namedStaff().stream().sorted().toList()
                        : null);
    }

    /** To be called after the flush that stored the change: the event carries the version it brought. */
    public static DomainEvent event(CustomRequest request) {
        return new DomainEvent(TYPE, request.id(), request.version(), of(request));
    }
}
