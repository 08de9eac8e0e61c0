package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.agenda.Agenda;
import org.dossier.booking.agenda.Entry;
import org.dossier.booking.agenda.Task;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;

/** What calls bring to the pages and feeds that show all bookings. */
@ApplicationScoped
class CallAgenda implements Agenda {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration SOON = Duration.ofDays(2);
    private static final DateTimeFormatter CIVIL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Calls calls;
    private final CallLetters letters;
    private final CallTexts texts;
    private final Experts experts;
    private final Clock clock;

    CallAgenda(Calls calls, CallLetters letters, CallTexts texts, Experts experts, Clock clock) {
        this.calls = calls;
        this.letters = letters;
        this.texts = texts;
        this.experts = experts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Entry> ofClient(String subject) {
        return forClient(calls.ofClient(subject, clock.instant().minus(A_YEAR)));
    }

    @Override
    @Transactional
    public List<Entry> ofAddress(String address) {
        return forClient(calls.ofAddress(address, clock.instant().minus(A_YEAR)));
    }

    private List<Entry> forClient(List<Call> found) {
        var names = names();
        return found.stream()
                .map(call -> entry(
                        call,
                        names.get(call.expertId()),
                        Call.Side.CLIENT,
                        texts.callWith(
                                call.kindName(), names.get(call.expertId()).name()),
                        CallPath.ofClient(call.id())))
                .toList();
    }

    @Override
    @Transactional
    public boolean isExpert(String email) {
        return experts.findByEmail(email).filter(Expert::active).isPresent();
    }

    @Override
    @Transactional
    public List<Entry> ofExpert(String email) {
        return experts.findByEmail(email).filter(Expert::active).stream()
                .flatMap(expert -> calls.comingOf(expert.id(), clock.instant()).stream()
                        .map(call -> entry(
                                call,
                                expert,
                                Call.Side.EXPERT,
                                texts.callWith(call.kindName(), call.client().name()),
                                CallPath.ofExpert(call.id()))))
                .toList();
    }

    @Override
    @Transactional
    public List<Entry> between(Instant from, Instant to) {
        var names = names();
        return calls.between(from, to).stream()
                .map(call -> entry(
                        call,
                        names.get(call.expertId()),
                        Call.Side.CLIENT,
                        texts.callOf(
                                call.client().name(), names.get(call.expertId()).name()),
                        CallPath.ofStaff(call.id())))
                .toList();
    }

    @Override
    @Transactional
    public List<Task> tasks() {
        var now = clock.instant();
        var names = names();
        var clashes = calls.clashing(now).stream()
                .map(call -> task(
                        texts.clashes(),
                        call,
                        names,
                        texts.clashDetail(call.zone().getId(), civil(call))));
        var roomless = calls.withoutRoom(now, now.plus(SOON)).stream()
                .map(call -> task(
                        texts.withoutRoom(), call, names, call.when(call.zone()).text()));
        return Stream.concat(clashes, roomless).toList();
    }

    private Task task(String list, Call call, Map<UUID, Expert> names, String detail) {
        return new Task(
                list,
                texts.callOf(call.client().name(), names.get(call.expertId()).name()),
                detail,
                call.startsAt(),
                CallPath.ofStaff(call.id()));
    }

    /** {@code 2 March 2027, 10:00}, as its people have agreed on it. */
    private static String civil(Call call) {
        return CIVIL.format(call.civilStart());
    }

    private Map<UUID, Expert> names() {
        return experts.all().stream().collect(Collectors.toMap(Expert::id, Function.identity()));
    }

    private Entry entry(Call call, Expert expert, Call.Side side, String title, String href) {
        var zone = side == Call.Side.CLIENT ? call.client().zone() : call.zone();
        var isOver = call.endsAt().isBefore(clock.instant());
        return new Entry(
                texts.kind(),
                title,
                texts.state(CallState.of(call, clock.instant())),
                CallState.of(call, clock.instant()).tone(),
                call.startsAt(),
                call.when(zone).text(),
                "",
                href,
                call.status() == CallStatus.CONFIRMED ? letters.entry(call, expert, side) : null,
                isOver || !CallStatus.LIVE.contains(call.status()));
    }
}
