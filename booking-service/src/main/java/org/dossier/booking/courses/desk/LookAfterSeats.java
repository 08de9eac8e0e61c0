package org.dossier.booking.courses.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.changes.Back;
import org.dossier.booking.courses.changes.CancelSeats;
import org.dossier.booking.courses.changes.MoveSeats;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.Refund;
import org.dossier.booking.payments.RefundTrail;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** What staff do with single seats by hand, each with a reason. */
@ApplicationScoped
class LookAfterSeats {
    private final Enrolments enrolments;
    private final Runs runs;
    private final CourseDates dates;
    private final CancelSeats cancelSeats;
    private final MoveSeats moveSeats;
    private final SeatLetters letters;
    private final Acts acts;
    private final RefundTrail refundTrail;

    LookAfterSeats(
            Enrolments enrolments,
            Runs runs,
            CourseDates dates,
            CancelSeats cancelSeats,
            MoveSeats moveSeats,
            SeatLetters letters,
            Acts acts,
            RefundTrail refundTrail) {
        this.enrolments = enrolments;
        this.runs = runs;
        this.dates = dates;
        this.cancelSeats = cancelSeats;
        this.moveSeats = moveSeats;
        this.letters = letters;
        this.acts = acts;
        this.refundTrail = refundTrail;
    }

    /**
     * Gives a seat free of charge, once for each key.
     *
     * @return whether it was given just now
     */
    @Transactional
    boolean add(UUID runId, UUID key, String name, String email, String reason, Reader staff) {
        if (enrolments.find(key).isPresent()) {
            return false;
        }
        var date = dates.of(runId);
        var run = date.run();
        var nothing = new Money(0, run.prices().full().currency());
        var seat = new Seat(
                UUID.randomUUID(), key, runId, 1, name, email, null, 0, PlaceStatus.CONFIRMED, 0, 0, null, null, null);
        var made = new Enrolment(
                key,
                runId,
                new Buyer("", name, email),
                PlaceStatus.CONFIRMED,
                null,
                nothing,
                nothing,
                null,
                null,
                run.policy(),
                run.refundsByApproval(),
                run.beginsAt(),
                reason,
                List.of(seat));
        enrolments.add(made);
        letters.confirmed(made, date);
        if (!runs.take(runId, 1)) {
            throw (run.isFull() ? BookingProblem.RUN_FULL : BookingProblem.RUN_NOT_OPEN).asException();
        }
        acts.ofRun(staff, "seat-added", runId, reason, Map.of("seat", seat.id().toString()));
        return true;
    }

    @Transactional
    void cancel(UUID runId, UUID seatId, Back back, String reason, Reader staff) {
        var refund = cancelSeats.byStaff(seatOf(runId, seatId), back, staff);
        acts.ofRun(staff, "seat-cancelled", runId, reason, Map.of("seat", seatId.toString(), "refund", back.name()));
        refund.filter(Refund::isDiscretion).ifPresent(made -> refundTrail.decided(made, staff));
    }

    @Transactional
    void move(UUID runId, UUID seatId, UUID target, String reason, Reader staff) {
        moveSeats.byStaff(seatOf(runId, seatId), target);
        acts.ofRun(staff, "seat-moved", runId, reason, Map.of("seat", seatId.toString(), "to", target.toString()));
    }

    private Seat seatOf(UUID runId, UUID seatId) {
        return enrolments
                .findSeat(seatId)
                .filter(seat -> seat.runId().equals(runId))
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }
}
