package org.dossier.booking.consultations.calls;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.BookingProblem;

/** Pays a call with one of the client's hours, and gives it back. */
@ApplicationScoped
class PayByHour {
    /** Takes an hour in the transaction that books. */
    void take(Call call) {
        throw BookingProblem.NO_HOURS_LEFT.asException();
    }

    /** Gives it back in the transaction that cancels. */
    void giveBack(Call call) {}
}
