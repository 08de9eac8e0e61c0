package org.dossier.booking.requests.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.agenda.Agenda;
import org.dossier.booking.agenda.Entry;
import org.dossier.booking.agenda.Task;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.RequestTexts;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.When;

/** What requests add to the lists of all bookings. The desk's lists name no confidential request by its title. */
@ApplicationScoped
class RequestAgenda implements Agenda {
    private static final List<RequestStatus> TO_WRITE = List.of(RequestStatus.IN_WORK, RequestStatus.IN_REVISION);

    private final Requests requests;
    private final BalanceTasks balances;
    private final RequestTexts texts;

    RequestAgenda(Requests requests, BalanceTasks balances, RequestTexts texts) {
        this.requests = requests;
        this.balances = balances;
        this.texts = texts;
    }

    @Override
    @Transactional
    public List<Entry> ofClient(String subject) {
        return requests.listOfClient(subject).stream()
                .map(request ->
                        entry(request, request.title(), "/account/bookings/requests/" + request.id(), Turn.CLIENT))
                .toList();
    }

    @Override
    public List<Entry> ofExpert(String email) {
        return List.of();
    }

    @Override
    @Transactional
    public List<Entry> between(Instant from, Instant to) {
        return requests
                .list(
                        "agreement.dueOn >= ?1 and agreement.dueOn < ?2 and status in ?3 order by agreement.dueOn",
                        LocalDate.ofInstant(from, ZoneOffset.UTC),
                        LocalDate.ofInstant(to, ZoneOffset.UTC),
                        TO_WRITE)
                .stream()
                .map(request ->
                        entry(request, nameAtDesk(request), "/desk/bookings/requests/" + request.id(), Turn.STAFF))
                .toList();
    }

    @Override
    @Transactional
    public List<Task> tasks() {
        var ours = requests
                .list(
                        "status in ?1 order by changedAt",
                        List.of(RequestStatus.BRIEFED, TO_WRITE.get(0), TO_WRITE.get(1)))
                .stream()
                .map(this::task);
        return Stream.concat(ours, balances.tasks(this::nameAtDesk)).toList();
    }

    private Task task(CustomRequest request) {
        var writes = TO_WRITE.contains(request.status());
        var day = writes ? request.agreement().dueOn() : request.brief().neededBy();
        return new Task(
                writes ? texts.reportsDue() : texts.quotesDue(),
                nameAtDesk(request),
                request.reference(),
                at(day),
                "/desk/bookings/requests/" + request.id());
    }

    private Entry entry(CustomRequest request, String title, String href, Turn viewer) {
        var day = request.agreement().dueOn().or(request.brief()::neededBy);
        return new Entry(
                texts.kind(),
                title,
                texts.state(request.status()),
                Tone.of(request.status(), viewer),
                at(day),
                day.map(When::day).map(texts::dueDay).orElse(""),
                "",
                href,
                null,
                request.status().isOver());
    }

    private String nameAtDesk(CustomRequest request) {
        return request.isConfidential() ? texts.confidentialRequest() : request.title();
    }

    private static @Nullable Instant at(Optional<LocalDate> day) {
        return day.map(due -> due.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null);
    }
}
