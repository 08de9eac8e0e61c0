package org.dossier.subscriber.payments;

import jakarta.persistence.Embeddable;

import org.dossier.kit.money.Money;

/**
 * One line of what is paid for.
 *
 * @param description in words, as on the invoice
 * @param unitMinor the price of one, in minor units
 */
@Embeddable
public record PaymentLine(String description, int quantity, long unitMinor) {
    /** What the whole line costs. */
    public Money amount(String currency) {
        return new Money(quantity * unitMinor, currency);
    }
}
