package org.dossier.booking.payments;

import org.dossier.kit.money.Money;

/**
 * What a person decided that no stated policy decides.
 *
 * @param atStake what was paid for it
 * @param back what goes back of it; nothing, if it is kept
 */
public record Discretion(Money atStake, Money back) {
    /** Whether somebody gets less than all of it, and more than nothing. */
    boolean isInPart() {
        return back.minor() > 0 && back.minor() < atStake.minor();
    }
}
