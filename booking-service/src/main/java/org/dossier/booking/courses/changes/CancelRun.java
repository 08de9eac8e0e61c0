package org.dossier.booking.courses.changes;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.enrolment.Holds;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.SeatsFreed;
import org.dossier.booking.payments.Refunds;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/**
 * Cancels a run in two steps: its status at once, so that nobody can enrol any more, then its enrolments one by one, each
 * in a transaction of its own. Whatever is left over, the job finds.
 */
@ApplicationScoped
public class CancelRun {
    private final Runs runs;
    private final Enrolments enrolments;
    private final Holds holds;
    private final CourseDates dates;
    private final Refunds refunds;
    private final SeatLetters seatLetters;
    private final CourseLetters courseLetters;
    private final Event<SeatsFreed> freed;
    private final Sql sql;

    CancelRun(
            Runs runs,
            Enrolments enrolments,
            Holds holds,
            CourseDates dates,
            Refunds refunds,
            SeatLetters seatLetters,
            CourseLetters courseLetters,
            Event<SeatsFreed> freed,
            Sql sql) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.holds = holds;
        this.dates = dates;
        this.refunds = refunds;
        this.seatLetters = seatLetters;
        this.courseLetters = courseLetters;
        this.freed = freed;
        this.sql = sql;
    }

    /** The first step; the caller records it. */
    @Transactional(TxType.MANDATORY)
    public void decide(Run run, String reason) {
        if (run.status() == RunStatus.CANCELLED || !runs.move(run, RunStatus.CANCELLED)) {
            throw BookingProblem.RUN_NOT_OPEN.asException();
        }
        sql.update("update run set cancel_reason = ? where id = ?", reason, run.id());
    }

    /** The second step, as often as needed. */
    public void settle(UUID runId) {
        enrolments.liveIn(runId).forEach(id -> settle(id, runId));
    }

    /** One that cannot be cancelled now stops no other. */
    private void settle(UUID id, UUID runId) {
        try {
            if (!holds.end(id)) {
                QuarkusTransaction.requiringNew().run(() -> cancel(enrolments.getForUpdate(id), runId));
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "An enrolment of a cancelled run is settled later [enrolment=%s, run=%s]", id, runId);
        }
    }

    private void cancel(Enrolment enrolment, UUID runId) {
        var seats = enrolment.confirmed().stream()
                .filter(seat -> seat.runId().equals(runId))
                .toList();
        if (seats.isEmpty() || enrolment.status() != PlaceStatus.CONFIRMED) {
            return;
        }
        var date = dates.of(runId);
        var reason = sql.first("select cancel_reason from run where id = ?", row -> row.getString(1), runId)
                .orElse("");
        enrolments.cancel(enrolment, seats);
        var paid = seats.stream().mapToLong(seat -> seat.paidMinor()).sum();
        if (enrolment.paymentId() != null && paid > 0) {
            refunds.giveBack(
                    enrolment.paymentId(),
                    new Money(paid, enrolment.total().currency()),
                    date.course().title() + ", " + date.run().days(),
                    "the course does not take place");
        }
        seats.forEach(seat -> seatLetters.runCancelled(seat, date, reason));
        if (enrolment.byHand() == null) {
            courseLetters.runCancelled(enrolment, date, reason);
        }
        runs.free(runId, seats.size());
        freed.fire(new SeatsFreed(runId));
    }
}
