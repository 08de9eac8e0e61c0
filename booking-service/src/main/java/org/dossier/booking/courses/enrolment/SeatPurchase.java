package org.dossier.booking.courses.enrolment;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolment;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.payments.Payment;
import org.dossier.booking.payments.Purchase;
import org.dossier.booking.payments.Refunds;

/** What a payment's fate does to the seats it was for. */
@ApplicationScoped
class SeatPurchase implements Purchase {
    static final String PURPOSE = "seat";

    private final Enrolments enrolments;
    private final Holds holds;
    private final Refunds refunds;
    private final CourseDates dates;
    private final CourseLetters letters;
    private final EnrolTexts texts;

    SeatPurchase(
            Enrolments enrolments,
            Holds holds,
            Refunds refunds,
            CourseDates dates,
            CourseLetters letters,
            EnrolTexts texts) {
        this.enrolments = enrolments;
        this.holds = holds;
        this.refunds = refunds;
        this.dates = dates;
        this.letters = letters;
        this.texts = texts;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void paid(Payment payment) {
        var enrolment = enrolments.getForUpdate(payment.reference());
        switch (enrolment.status()) {
            case HELD -> holds.confirm(enrolment);
            case ENDED -> {
                if (!holds.confirmLate(enrolment)) {
                    giveBack(payment, enrolment);
                }
            }
            case CONFIRMED, CANCELLED -> {
                Log.errorf("Seats were paid twice [enrolment=%s, payment=%s]", enrolment.id(), payment.id());
                giveBack(payment, enrolment);
            }
        }
    }

    @Override
    public void ended(Payment payment) {
        holds.end(payment.reference());
    }

    private void giveBack(Payment payment, Enrolment enrolment) {
        var date = dates.of(enrolment.runId());
        refunds.giveBack(payment.id(), payment.amount(), date.course().title(), texts.paidTooLate());
        letters.tooLate(enrolment, date);
    }
}
