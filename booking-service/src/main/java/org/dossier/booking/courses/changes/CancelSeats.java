package org.dossier.booking.courses.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.courses.seats.SeatsFreed;
import org.dossier.booking.payments.Discretion;
import org.dossier.booking.payments.Refund;
import org.dossier.booking.payments.Refunds;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** Cancels confirmed seats: the money goes back by policy, the calendar entries vanish, and the next in line is asked. */
@ApplicationScoped
public class CancelSeats {
    private final Enrolments enrolments;
    private final Runs runs;
    private final CourseDates dates;
    private final Refunds refunds;
    private final SeatLetters seatLetters;
    private final CourseLetters courseLetters;
    private final Event<SeatsFreed> freed;
    private final Clock clock;

    CancelSeats(
            Enrolments enrolments,
            Runs runs,
            CourseDates dates,
            Refunds refunds,
            SeatLetters seatLetters,
            CourseLetters courseLetters,
            Event<SeatsFreed> freed,
            Clock clock) {
        this.enrolments = enrolments;
        this.runs = runs;
        this.dates = dates;
        this.refunds = refunds;
        this.seatLetters = seatLetters;
        this.courseLetters = courseLetters;
        this.freed = freed;
        this.clock = clock;
    }

    /** The buyer cancels one seat. */
    @Transactional
    public void one(UUID enrolmentId, UUID seatId) {
        var enrolment = enrolments.getForUpdate(enrolmentId);
        var seat = enrolment.seats().stream()
                .filter(each -> each.id().equals(seatId))
                .findFirst()
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
        if (!seat.isConfirmed()) {
            throw BookingProblem.SEAT_CANCELLED.asException();
        }
        byBuyer(enrolment, List.of(seat));
    }

    /** The buyer cancels all seats that are left. */
    @Transactional
    public void all(UUID enrolmentId) {
        var enrolment = enrolments.getForUpdate(enrolmentId);
        if (enrolment.confirmed().isEmpty()) {
            throw BookingProblem.SEAT_CANCELLED.asException();
        }
        byBuyer(enrolment, enrolment.confirmed());
    }

    /**
     * Staff cancel one seat; the caller records it.
     *
     * @return what was decided about the money, if anything
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Refund> byStaff(Seat chosen, Back back, Reader staff) {
        var enrolment = enrolments.getForUpdate(chosen.enrolmentId());
        var seat = enrolment.seats().stream()
                .filter(each -> each.id().equals(chosen.id()))
                .findFirst()
                .orElseThrow();
        if (!seat.isConfirmed()) {
            throw BookingProblem.SEAT_CANCELLED.asException();
        }
        return cancel(enrolment, List.of(seat), back, staff.subject());
    }

    private void byBuyer(Enrolment enrolment, List<Seat> seats) {
        var now = clock.instant();
        if (seats.stream().anyMatch(seat -> !now.isBefore(runs.get(seat.runId()).beginsAt()))) {
            throw BookingProblem.RUN_NOT_OPEN.asException();
        }
        cancel(enrolment, seats, Back.BY_POLICY, enrolment.buyer().subject());
    }

    private Optional<Refund> cancel(Enrolment enrolment, List<Seat> seats, Back back, String actor) {
        enrolments.cancel(enrolment, seats);
        var refund = giveBack(enrolment, seats, back, actor);
        for (var seat : seats) {
            seatLetters.cancelled(seat, dates.of(seat.runId()));
        }
        if (enrolment.byHand() == null) {
            var date = dates.of(seats.getFirst().runId());
            courseLetters.seatsCancelled(enrolment, seats, date, refund);
        }
        free(seats);
        return refund;
    }

    private static Money amount(Enrolment enrolment, List<Seat> seats, Back back, Instant now) {
        var currency = enrolment.total().currency();
        return seats.stream()
                .map(seat -> switch (back) {
                    case BY_POLICY -> enrolment.refundOf(seat, now);
                    case ALL -> new Money(seat.paidMinor(), currency);
                    case NOTHING -> new Money(0, currency);
                })
                .reduce(new Money(0, currency), Money::plus);
    }

    /** As the policy says, or as staff decided against it (R27). */
    private Optional<Refund> giveBack(Enrolment enrolment, List<Seat> seats, Back back, String actor) {
        var payment = enrolment.paymentId();
        if (payment == null) {
            return Optional.empty();
        }
        var date = dates.of(seats.getFirst().runId());
        var title = date.course().title() + ", " + date.run().days();
        var reason = seats.size() == 1 ? "a seat was cancelled" : seats.size() + " seats were cancelled";
        var now = clock.instant();
        var amount = amount(enrolment, seats, back, now);
        if (enrolment.refundsByApproval() && amount.minor() > 0) {
            return refunds.propose(payment, amount, title, reason, actor);
        }
        if (amount.equals(amount(enrolment, seats, Back.BY_POLICY, now))) {
            return refunds.giveBack(payment, amount, title, reason);
        }
        var discretion = new Discretion(amount(enrolment, seats, Back.ALL, now), amount);
        return refunds.decide(payment, discretion, title, reason, actor);
    }

    /** In the order of the runs' ids, as everybody does who changes two. */
    private void free(List<Seat> seats) {
        var counts = new TreeMap<UUID, Integer>();
        seats.forEach(seat -> counts.merge(seat.runId(), 1, Integer::sum));
        counts.forEach(runs::free);
        counts.keySet().forEach(run -> freed.fire(new SeatsFreed(run)));
    }
}
