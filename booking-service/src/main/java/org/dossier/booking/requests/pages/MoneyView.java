package org.dossier.booking.requests.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.RefundStatus;

/**
 * The money of a request.
 *
 * @param balance what is left to pay at the end; empty for nothing
 * @param refunds of the deposit
 * @param isDecisionAwaited whether a second person has to say what becomes of the deposit
 * @param writeOff null where none waits
 */
record MoneyView(
        String balance,
        List<RefundLine> refunds,
        boolean isDecisionAwaited,
        @Nullable WriteOffLine writeOff) {
    /** Money that goes back. */
    record RefundLine(String amount, RefundStatus status) {}

    /** A balance that somebody wants to give up. @param decidable whether who looks may approve it */
    record WriteOffLine(String reason, boolean decidable) {}
}
