package org.dossier.booking.consultations.experts;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/**
 * A kind of call that one expert offers.
 *
 * @param subscriberPrice what subscribers pay; null if the same
 * @param moveUntil how long before its beginning a client may still move it
 * @param paidByHours whether one of the client's hours pays for it instead of money
 */
public record CallKind(
        UUID id,
        UUID expertId,
        String name,
        String summary,
        Duration length,
        Money price,
        @Nullable Money subscriberPrice,
        RefundPolicy refundPolicy,
        Duration moveUntil,
        boolean paidByHours,
        boolean active) {
    /** What this client pays. */
    public Money priceFor(boolean subscribes) {
        return subscribes && subscriberPrice != null ? subscriberPrice : price;
    }

    /** The same, where it is settled outside of this site. */
    public CallKind paidElsewhere() {
        return new CallKind(
                id, expertId, name, summary, length, price, subscriberPrice, refundPolicy, moveUntil, false, active);
    }

    public boolean isFree() {
        return price.minor() == 0;
    }

    public long minutes() {
        return length.toMinutes();
    }

    /** As pages write it. */
    public String priceText() {
        return price.format(Locale.ENGLISH);
    }

    /** What subscribers pay, as pages write it; empty if the same. */
    public String subscriberPriceText() {
        return subscriberPrice == null ? "" : subscriberPrice.format(Locale.ENGLISH);
    }
}
