package org.dossier.booking.courses.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.agenda.Agenda;
import org.dossier.booking.agenda.Entry;
import org.dossier.booking.agenda.Task;
import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.SeatEntries;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.courses.waiting.Waiting;
import org.dossier.booking.courses.waiting.WaitingLines;
import org.dossier.booking.courses.waiting.WaitingStatus;
import org.dossier.booking.hours.Hours;
import org.dossier.booking.hours.HoursAccount;

/** What courses tell of themselves: each meeting is an entry, as each is in a calendar. */
@ApplicationScoped
class CoursesAgenda implements Agenda {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration DECISION = Duration.ofDays(14);
    private static final Duration LINK = Duration.ofDays(2);
    private static final Duration ATTENDANCE = Duration.ofDays(30);
    private static final int HOUR = 60;
    private static final Comparator<Instant> UNDATED_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Enrolments enrolments;
    private final WaitingLines waitingLines;
    private final Runs runs;
    private final CourseDates dates;
    private final SeatEntries entries;
    private final Hours hours;
    private final AgendaTexts texts;
    private final Clock clock;

    CoursesAgenda(
            Enrolments enrolments,
            WaitingLines waitingLines,
            Runs runs,
            CourseDates dates,
            SeatEntries entries,
            Hours hours,
            AgendaTexts texts,
            Clock clock) {
        this.enrolments = enrolments;
        this.waitingLines = waitingLines;
        this.runs = runs;
        this.dates = dates;
        this.entries = entries;
        this.hours = hours;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Entry> ofClient(String subject) {
        var now = clock.instant();
        var found = new ArrayList<Entry>();
        for (var enrolment : enrolments.of(subject, now.minus(YEAR))) {
            found.addAll(of(enrolment, seat -> subject.equals(seat.subject()), now));
        }
        waitingLines.openOf(subject).forEach(waiting -> found.add(of(waiting, now)));
        hours.of(subject).forEach(account -> found.add(of(account)));
        found.sort(Comparator.comparing(Entry::at, UNDATED_LAST));
        return found;
    }

    @Override
    @Transactional
    public List<Entry> ofAddress(String address) {
        var now = clock.instant();
        return enrolments.ofAddress(address, now.minus(YEAR)).stream()
                .flatMap(enrolment -> of(enrolment, seat -> isWaitingFor(address, seat), now).stream())
                .sorted(Comparator.comparing(Entry::at, UNDATED_LAST))
                .toList();
    }

    private static boolean isWaitingFor(String address, Seat seat) {
        return seat.subject() == null && seat.email().equalsIgnoreCase(address);
    }

    /** One's own seat goes into the calendar; a buyer sees those of colleagues without it. */
    private List<Entry> of(Enrolment enrolment, Predicate<Seat> own, Instant now) {
        var seat = enrolment.seats().stream()
                .filter(each -> own.test(each) && !each.isCancelled())
                .findFirst()
                .or(() -> enrolment.seats().stream()
                        .filter(each -> !each.isCancelled())
                        .findFirst())
                .orElse(enrolment.seats().getFirst());
        var date = dates.of(seat.runId());
        var status = enrolment.status() == PlaceStatus.HELD && enrolment.isLapsedAt(now)
                ? PlaceStatus.ENDED
                : enrolment.status();
        var inCalendar = status == PlaceStatus.CONFIRMED && own.test(seat) ? seat : null;
        return date.run().meetings().stream()
                .map(meeting -> of(enrolment, status, date, meeting, inCalendar, now))
                .toList();
    }

    private Entry of(
            Enrolment enrolment,
            PlaceStatus status,
            CourseDate date,
            Meeting meeting,
            @Nullable Seat seat,
            Instant now) {
        var ends = meeting.ends().atZone(date.run().zone()).toInstant();
        var past = !now.isBefore(ends);
        var state = switch (status) {
            case HELD -> texts.held();
            case CONFIRMED -> past ? texts.past() : texts.confirmed();
            case ENDED -> texts.ended();
            case CANCELLED -> texts.cancelled();
        };
        var tone = switch (status) {
            case HELD -> "warn";
            case CONFIRMED -> past ? "" : "good";
            case ENDED, CANCELLED -> "bad";
        };
        return new Entry(
                texts.course(),
                date.course().title(),
                state,
                tone,
                begins(date.run(), meeting),
                words(date.run(), meeting),
                "",
                enrolment.path(),
                seat == null ? null : entries.ofSeat(seat, date, meeting),
                past || status == PlaceStatus.ENDED || status == PlaceStatus.CANCELLED);
    }

    private Entry of(Waiting waiting, Instant now) {
        var date = dates.of(waiting.runId());
        var offered = waiting.status() == WaitingStatus.OFFERED;
        var first = date.run().meetings().getFirst();
        return new Entry(
                texts.waiting(),
                date.course().title(),
                offered ? texts.offered() : texts.listed(),
                offered ? "warn" : "",
                date.run().beginsAt(),
                words(date.run(), first),
                "",
                waiting.path(),
                null,
                !date.run().isOpenAt(now));
    }

    private Entry of(HoursAccount account) {
        var left = account.leftMinutes();
        return new Entry(
                texts.oneToOne(),
                account.title(),
                texts.left(left / HOUR, left % HOUR),
                left > 0 ? "good" : "",
                null,
                "",
                "",
                "/account/bookings/courses/hours/" + account.id(),
                null,
                left == 0);
    }

    @Override
    @Transactional
    public boolean isExpert(String email) {
        return runs.isTrainer(email);
    }

    @Override
    @Transactional
    public List<Entry> ofExpert(String email) {
        var now = clock.instant();
        return runs.taughtBy(email, now).stream()
                .filter(run -> run.status() != RunStatus.CANCELLED)
                .flatMap(run -> ofRun(run, false, now).stream())
                .filter(entry -> !entry.over())
                .toList();
    }

    @Override
    @Transactional
    public List<Entry> between(Instant from, Instant to) {
        var now = clock.instant();
        return runs.between(from, to).stream()
                .flatMap(run -> ofRun(run, true, now).stream())
                .filter(entry -> entry.at() != null
                        && !entry.at().isBefore(from)
                        && entry.at().isBefore(to))
                .sorted(Comparator.comparing(Entry::at, UNDATED_LAST))
                .toList();
    }

    /** @param desk whether staff look, who have another page of the run than its trainers */
    private List<Entry> ofRun(Run run, boolean desk, Instant now) {
        var date = dates.of(run.id());
        var page = desk ? "/desk/bookings/courses/runs/" + run.id() : "/account/bookings/expert/runs/" + run.id();
        var cancelled = run.status() == RunStatus.CANCELLED;
        var state = switch (run.status()) {
            case OPEN -> texts.open();
            case CONFIRMED -> texts.takesPlace();
            case CANCELLED -> texts.cancelled();
        };
        return run.meetings().stream()
                .map(meeting -> new Entry(
                        texts.course(),
                        date.course().title(),
                        state,
                        cancelled ? "bad" : run.status() == RunStatus.CONFIRMED ? "good" : "",
                        begins(run, meeting),
                        words(run, meeting),
                        texts.occupancy(run.taken(), run.capacity()),
                        page,
                        entries.ofRun(date, meeting, cancelled),
                        cancelled
                                || !now.isBefore(
                                        meeting.ends().atZone(run.zone()).toInstant())))
                .toList();
    }

    @Override
    @Transactional
    public List<Task> tasks() {
        var now = clock.instant();
        var tasks = new ArrayList<Task>();
        for (var run : runs.between(now.minus(ATTENDANCE), now.plus(YEAR))) {
            if (run.status() != RunStatus.CANCELLED) {
                addTasks(tasks, run, now);
            }
        }
        tasks.sort(Comparator.comparing(Task::due, UNDATED_LAST));
        return tasks;
    }

    private void addTasks(List<Task> tasks, Run run, Instant now) {
        var title = dates.of(run.id()).course().title() + ", " + run.days();
        var page = "/desk/bookings/courses/runs/" + run.id();
        var confirmed = enrolments.confirmedIn(run.id());
        if (run.status() == RunStatus.OPEN
                && confirmed.size() < run.minimum()
                && now.plus(DECISION).isAfter(run.decideAt())) {
            var cancelled = run.belowMinimum() == BelowMinimum.CANCEL;
            var detail = texts.belowDetail(confirmed.size(), run.minimum(), cancelled);
            tasks.add(new Task(texts.belowMinimum(), title, detail, run.decideAt(), page));
        }
        if (run.isZoneLost() && now.isBefore(run.beginsAt())) {
            var form = "/desk/bookings/courses/catalogue/" + run.courseId() + "/runs/" + run.id();
            var detail = texts.lostZone(runs.keptTimesOf(run.id()).zone());
            tasks.add(new Task(texts.lostZones(), title, detail, run.beginsAt(), form));
        }
        if (run.links().join().isEmpty() && run.isOpenAt(now) && now.plus(LINK).isAfter(run.beginsAt())) {
            tasks.add(new Task(texts.joinLinks(), title, texts.beginsSoon(), run.beginsAt(), page));
        }
        if (run.isOverAt(now) && confirmed.stream().anyMatch(seat -> seat.present() == null)) {
            var detail = texts.participants(confirmed.size());
            tasks.add(new Task(texts.attendance(), title, detail, run.endsAt(), page + "/attendance"));
        }
    }

    private static Instant begins(Run run, Meeting meeting) {
        return meeting.begins().atZone(run.zone()).toInstant();
    }

    private static String words(Run run, Meeting meeting) {
        return meeting.inWords() + ", " + run.zoneInWords();
    }
}
