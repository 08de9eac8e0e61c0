package org.dossier.booking.courses.changes;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.courses.seats.SeatsFreed;
import org.dossier.booking.payments.Refunds;
import org.dossier.kit.money.Money;

/** Gives up what somebody booked of a run that does not take place: they are told, and all of their money goes back. */
@ApplicationScoped
class GiveUpSeats {
    private final Runs runs;
    private final Enrolments enrolments;
    private final CourseDates dates;
    private final Refunds refunds;
    private final CourseLetters letters;
    private final ChangeTexts texts;
    private final Event<SeatsFreed> freed;

    GiveUpSeats(
            Runs runs,
            Enrolments enrolments,
            CourseDates dates,
            Refunds refunds,
            CourseLetters letters,
            ChangeTexts texts,
            Event<SeatsFreed> freed) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.dates = dates;
        this.refunds = refunds;
        this.letters = letters;
        this.texts = texts;
        this.freed = freed;
    }

    /** Cancels the confirmed seats that it has in the run; there may be none any more. */
    @Transactional(TxType.MANDATORY)
    void of(Enrolment enrolment, UUID runId) {
        var seats = enrolment.confirmed().stream()
                .filter(seat -> seat.runId().equals(runId))
                .toList();
        if (seats.isEmpty() || enrolment.status() != PlaceStatus.CONFIRMED) {
            return;
        }
        var date = dates.of(runId);
        var reason = runs.reasonOf(runId);
        enrolments.cancel(enrolment, seats);
        giveBack(enrolment, seats, date);
        letters.runCancelled(enrolment, seats, date, reason);
        runs.free(runId, seats.size());
        freed.fire(new SeatsFreed(runId));
    }

    private void giveBack(Enrolment enrolment, List<Seat> seats, CourseDate date) {
        var paid = seats.stream().mapToLong(seat -> seat.paidMinor()).sum();
        if (enrolment.paymentId() != null && paid > 0) {
            refunds.giveBack(
                    enrolment.paymentId(),
                    new Money(paid, enrolment.total().currency()),
                    date.course().title() + ", " + date.run().days(),
                    texts.doesNotTakePlace());
        }
    }
}
