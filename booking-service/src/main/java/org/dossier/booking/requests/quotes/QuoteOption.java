package org.dossier.booking.requests.quotes;

import java.time.LocalDate;
import java.util.UUID;

import org.dossier.kit.money.Money;

/**
 * One way to do what a client asked for.
 *
 * @param scope what it comprises
 * @param due the day of delivery
 * @param depositPercent of the price to be paid before work begins, 0 to 100
 */
public record QuoteOption(UUID id, String title, String scope, Money price, LocalDate due, int depositPercent) {
    /** What is paid first, rounded down to the minor unit. */
    public Money deposit() {
        return new Money(price.minor() * depositPercent / 100, price.currency());
    }

    /** What is paid at the end. */
    public Money balance() {
        return new Money(price.minor() - deposit().minor(), price.currency());
    }
}
