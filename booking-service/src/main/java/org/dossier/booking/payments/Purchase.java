package org.dossier.booking.payments;

/**
 * A feature that sells something; each has one bean. Its methods run in the transaction that notes the payment's fate,
 * so that money and place change together (I01), and each is called once per fate.
 */
public interface Purchase {
    /** A stable name, kept with each payment: {@code seat}. */
    String purpose();

    /** The money has arrived, perhaps after the place was given up: give the place if it is free, else refund (F22). */
    void paid(Payment payment);

    /** Nothing was paid and nothing will be. */
    void ended(Payment payment);
}
