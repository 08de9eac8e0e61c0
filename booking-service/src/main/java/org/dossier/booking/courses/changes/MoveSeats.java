package org.dossier.booking.courses.changes;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.courses.seats.SeatsFreed;

/**
 * Moves seats to another date of the same course. A client moves all seats of an enrolment, until some days before, to a
 * date that costs no more than what was agreed; the difference is not returned, and refunds are reckoned from the first
 * beginning as before. Staff move any one seat, and then the later beginning counts.
 */
@ApplicationScoped
public class MoveSeats {
    private final Enrolments enrolments;
    private final Runs runs;
    private final CourseDates dates;
    private final SeatLetters letters;
    private final Event<SeatsFreed> freed;
    private final CoursesConfig config;
    private final Clock clock;

    MoveSeats(
            Enrolments enrolments,
            Runs runs,
            CourseDates dates,
            SeatLetters letters,
            Event<SeatsFreed> freed,
            CoursesConfig config,
            Clock clock) {
        this.enrolments = enrolments;
        this.runs = runs;
        this.dates = dates;
        this.letters = letters;
        this.freed = freed;
        this.config = config;
        this.clock = clock;
    }

    /** Where the confirmed seats of an enrolment could move, as far as can be told before. */
    @Transactional
    public List<Run> choices(Enrolment enrolment) {
        var seats = enrolment.confirmed();
        if (seats.isEmpty() || isLate(seats)) {
            return List.of();
        }
        var here = seats.getFirst().runId();
        var now = clock.instant();
        return runs.of(runs.get(here).courseId()).stream()
                .filter(run -> !run.id().equals(here) && run.isOpenAt(now) && run.left() >= seats.size())
                .filter(run -> isAffordable(enrolment, run))
                .toList();
    }

    /** The buyer moves all confirmed seats. */
    @Transactional
    public void byBuyer(UUID enrolmentId, UUID runId) {
        var enrolment = enrolments.getForUpdate(enrolmentId);
        var seats = enrolment.confirmed();
        if (seats.isEmpty()) {
            throw BookingProblem.SEAT_CANCELLED.asException();
        }
        if (isLate(seats)) {
            throw BookingProblem.MOVE_TOO_LATE.asException();
        }
        if (!isAffordable(enrolment, runs.find(runId).orElseThrow(BookingProblem.MOVE_NOWHERE::asException))) {
            throw BookingProblem.MOVE_TOO_DEAR.asException();
        }
        move(seats, runId);
    }

    /** Staff move one seat; the caller records it. */
    @Transactional(TxType.MANDATORY)
    public void byStaff(Seat chosen, UUID runId) {
        var enrolment = enrolments.getForUpdate(chosen.enrolmentId());
        var seat = enrolment.confirmed().stream()
                .filter(each -> each.id().equals(chosen.id()))
                .findFirst()
                .orElseThrow(BookingProblem.SEAT_CANCELLED::asException);
        move(List.of(seat), runId);
        enrolments.postpone(enrolment.id(), runs.get(runId).beginsAt());
    }

    private boolean isLate(List<Seat> seats) {
        var last = clock.instant().plus(config.moveNotice());
        return seats.stream()
                .anyMatch(seat -> last.isAfter(runs.get(seat.runId()).beginsAt()));
    }

    /** The price without subscription counts, as a subscriber's is never higher than what they agreed to. */
    private boolean isAffordable(Enrolment enrolment, Run run) {
        var subscriber = run.prices().subscriber();
        var full = run.prices().of(false, clock.instant());
        var bought = runs.get(enrolment.runId()).prices();
        var wasReduced = bought.subscriber() != null && enrolment.unit().equals(bought.subscriber());
        var price = wasReduced && subscriber != null ? subscriber : full;
        return price.currency().equals(enrolment.unit().currency())
                && price.minor() <= enrolment.unit().minor();
    }

    private void move(List<Seat> seats, UUID runId) {
        var target = dates.of(runId);
        var counts = new TreeMap<UUID, Integer>();
        for (var seat : seats) {
            var before = dates.of(seat.runId());
            if (seat.runId().equals(runId)
                    || !before.run().courseId().equals(target.run().courseId())) {
                throw BookingProblem.MOVE_NOWHERE.asException();
            }
            letters.moved(seat, before, target);
            enrolments.place(seat, runId, target.run().meetings().size());
            counts.merge(seat.runId(), -1, Integer::sum);
        }
        counts.put(runId, seats.size());
        counts.forEach(this::change);
        counts.keySet().stream().filter(run -> !run.equals(runId)).forEach(run -> freed.fire(new SeatsFreed(run)));
    }

    /** In the order of the runs' ids, as everybody does who changes two. */
    private void change(UUID run, int seats) {
        if (seats < 0) {
            runs.free(run, -seats);
        } else if (!runs.take(run, seats)) {
            throw BookingProblem.MOVE_NOWHERE.asException();
        }
    }
}
