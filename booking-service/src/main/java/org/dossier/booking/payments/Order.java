package org.dossier.booking.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dossier.kit.money.Money;

/**
 * What is to be paid.
 *
 * @param purpose the {@link Purchase#purpose()} of the feature that sells it
 * @param reference the feature's key of what is bought
 * @param lines what stands on the invoice, at least one, all in one currency
 * @param expiresAt when the place is no longer held, and so the payment page closes
 * @param returnTo our own path to go to after the payment
 * @param leaveTo our own path for those who do not pay
 */
public record Order(
        String purpose,
        UUID reference,
        Buyer buyer,
        List<Line> lines,
        Instant expiresAt,
        String returnTo,
        String leaveTo) {
    /**
     * One line of the invoice.
     *
     * @param price of one
     */
    public record Line(String description, int quantity, Money price) {
        Money total() {
            return new Money(Math.multiplyExact(price.minor(), quantity), price.currency());
        }
    }

    Money total() {
        return lines.stream().map(Line::total).reduce(Money::plus).orElseThrow();
    }
}
