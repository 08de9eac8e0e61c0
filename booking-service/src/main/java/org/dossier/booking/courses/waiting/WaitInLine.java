package org.dossier.booking.courses.waiting;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.enrolment.Enrol;
import org.dossier.booking.courses.enrolment.EnrolForm;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.SeatsFreed;
import org.dossier.kit.identity.Reader;

/** Joins a waiting list, leaves it, and answers its offers. */
@ApplicationScoped
class WaitInLine {
    private final Runs runs;
    private final WaitingLines lines;
    private final Enrolments enrolments;
    private final Enrol enrol;
    private final CourseDates dates;
    private final CourseLetters letters;
    private final Event<SeatsFreed> freed;
    private final Clock clock;

    WaitInLine(
            Runs runs,
            WaitingLines lines,
            Enrolments enrolments,
            Enrol enrol,
            CourseDates dates,
            CourseLetters letters,
            Event<SeatsFreed> freed,
            Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.dates = dates;
        this.letters = letters;
        this.freed = freed;
        this.clock = clock;
    }

    /** Joins at the end. The run is locked, so that no seat is freed between the look and the place in the list. */
    @Transactional
    UUID join(UUID runId, int quantity, Reader reader) {
        if (lines.lockOpen(runId, reader.subject()).isPresent()) {
            throw BookingProblem.WAITING_ALREADY.asException();
        }
        var run = runs.getForUpdate(runId);
        if (!run.isOpenAt(clock.instant()) || quantity > run.capacity()) {
            throw BookingProblem.RUN_NOT_OPEN.asException();
        }
        if (run.left() >= quantity) {
            throw BookingProblem.RUN_HAS_SEATS.asException();
        }
        var id = UUID.randomUUID();
        if (!lines.add(id, runId, reader.subject(), reader.name(), reader.email(), quantity)) {
            throw BookingProblem.WAITING_ALREADY.asException();
        }
        return id;
    }

    /** Takes the seats that are offered, once; they were counted all along. */
    @Transactional
    Enrolment accept(UUID id, EnrolForm form, Reader reader) {
        lines.getOf(id, reader.subject());
        var waiting = lines.getForUpdate(id);
        var taken = waiting.enrolmentId();
        if (taken != null) {
            return enrolments.find(taken).orElseThrow();
        }
        var until = waiting.offeredUntil();
        if (waiting.status() != WaitingStatus.OFFERED
                || until == null
                || !clock.instant().isBefore(until)) {
            throw BookingProblem.OFFER_ENDED.asException();
        }
        if (form.quantity() != waiting.quantity()) {
            throw new IllegalArgumentException("An offer is of " + waiting.quantity() + " seats.");
        }
        var made = enrol.enrolOffered(waiting.runId(), form, reader, until);
        lines.move(waiting, WaitingStatus.TAKEN, until, made.id());
        return made;
    }

    /** Leaves the list, or declines what is offered; asking twice does no harm. */
    @Transactional
    void leave(UUID id, Reader reader) {
        lines.getOf(id, reader.subject());
        var waiting = lines.getForUpdate(id);
        if (waiting.status() == WaitingStatus.WAITING) {
            lines.move(waiting, WaitingStatus.LEFT, null, null);
        } else if (waiting.status() == WaitingStatus.OFFERED) {
            pass(waiting, WaitingStatus.PASSED);
        }
    }

    /** Ends what the job found: an offer whose time is over, or a list whose run cannot be booked any more. */
    @Transactional
    void end(UUID id) {
        var waiting = lines.getForUpdate(id);
        if (!waiting.isOpen()) {
            return;
        }
        var open = runs.get(waiting.runId()).isOpenAt(clock.instant());
        if (waiting.status() == WaitingStatus.WAITING) {
            if (!open) {
                lines.move(waiting, WaitingStatus.CLOSED, null, null);
            }
        } else {
            pass(waiting, open ? WaitingStatus.PASSED : WaitingStatus.CLOSED);
            if (open) {
                letters.passed(waiting.recipient(), waiting.name(), id.toString(), dates.of(waiting.runId()));
            }
        }
    }

    private void pass(Waiting waiting, WaitingStatus next) {
        lines.move(waiting, next, waiting.offeredUntil(), null);
        runs.free(waiting.runId(), waiting.quantity());
        freed.fire(new SeatsFreed(waiting.runId()));
    }
}
