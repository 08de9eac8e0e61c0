package org.dossier.booking.requests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.When;
import org.dossier.kit.identity.Reader;

/** Lists of requests. */
@ApplicationScoped
class RequestLines {
    private final Requests requests;

    RequestLines(Requests requests) {
        this.requests = requests;
    }

    @Transactional
    List<RequestPages.Line> ofClient(String subject) {
        return requests.listOfClient(subject).stream()
                .map(request -> line(request, "/account/bookings/requests/", Turn.CLIENT))
                .toList();
    }

    /** @param shown {@code ours}, {@code clients}, {@code over}, or anything else for all */
    @Transactional
    List<RequestPages.Line> ofStaff(Reader staff, String shown) {
        Predicate<RequestStatus> wanted = switch (shown) {
            case "ours" -> status -> status.turn() == Turn.STAFF;
            case "clients" -> status -> status.turn() == Turn.CLIENT;
            case "over" -> RequestStatus::isOver;
            default -> status -> true;
        };
        return requests.listOfStaff(staff, states(wanted)).stream()
                .map(request -> line(request, "/desk/bookings/requests/", Turn.STAFF))
                .toList();
    }

    private static Set<RequestStatus> states(Predicate<RequestStatus> wanted) {
        return Arrays.stream(RequestStatus.values()).filter(wanted).collect(Collectors.toSet());
    }

    private static RequestPages.Line line(CustomRequest request, String base, Turn viewer) {
        return new RequestPages.Line(
                base + request.id(),
                request.reference(),
                request.title(),
                request.client().name(),
                request.status(),
                Tone.of(request.status(), viewer),
                request.status().turn(),
                request.agreement()
                        .dueOn()
                        .or(request.brief()::neededBy)
                        .map(When::day)
                        .orElse(""),
                new When(request.changedAt()));
    }
}
