package org.dossier.booking.courses.enrolment;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.payments.DecisionLetters;
import org.dossier.booking.payments.Refund;

/** Tells who booked seats what was decided about the money of those that were cancelled. */
@ApplicationScoped
class SeatDecisionLetters implements DecisionLetters {
    private final Enrolments enrolments;
    private final CourseLetters letters;

    SeatDecisionLetters(Enrolments enrolments, CourseLetters letters) {
        this.enrolments = enrolments;
        this.letters = letters;
    }

    @Override
    public String purpose() {
        return SeatPurchase.PURPOSE;
    }

    @Override
    public void decided(Refund refund) {
        letters.decided(enrolments.find(refund.payment().reference()).orElseThrow(), refund);
    }
}
