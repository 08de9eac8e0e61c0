package org.dossier.subscriber.desk;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.payments.PaymentRecord;

/**
 * A one-off payment, as the desk shows it.
 *
 * @param flaw why it does not count though money may have arrived; null if nothing is wrong
 */
record PaymentLine(
        When created,
        String what,
        String purpose,
        String reference,
        String state,
        String amount,
        @Nullable String flaw,
        List<Refund> refunds) {
    /** Money of it that goes back. */
    record Refund(
            When requested,
            String amount,
            String state,
            boolean byHand,
            String reason,
            @Nullable String note) {
        static Refund of(PaymentRecord.Refund refund) {
            return new Refund(
                    new When(refund.requestedAt()),
                    refund.amount().format(Locale.ENGLISH),
                    refund.state().name(),
                    refund.byHand(),
                    refund.byHand() ? "" : refund.reason(),
                    refund.note());
        }

        public String kind() {
            return switch (state) {
                case "DONE" -> "good";
                case "REQUESTED" -> "warn";
                case "FAILED" -> "bad";
                default -> "";
            };
        }
    }

    static PaymentLine of(PaymentRecord payment) {
        return new PaymentLine(
                new When(payment.createdAt()),
                payment.what(),
                payment.purpose(),
                payment.reference().toString(),
                payment.state().name(),
                payment.amount().format(Locale.ENGLISH),
                payment.flaw(),
                payment.refunds().stream().map(Refund::of).toList());
    }

    public String kind() {
        return switch (state) {
            case "PAID" -> "good";
            case "OPENING", "OPEN" -> "warn";
            case "FAILED" -> "bad";
            default -> "";
        };
    }
}
