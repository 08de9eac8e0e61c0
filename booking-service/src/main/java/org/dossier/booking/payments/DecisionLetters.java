package org.dossier.booking.payments;

/**
 * Tells buyers by mail what staff have decided about their money. A feature whose refunds can wait for a second person has
 * one bean.
 */
public interface DecisionLetters {
    /** The {@link Purchase#purpose()} of what was bought. */
    String purpose();

    /**
     * What was still open when the buyer was last written to is settled: {@link Refund#returned()} goes back, or nothing.
     * Called once for each refund, in the transaction that settles it.
     */
    void decided(Refund refund);
}
