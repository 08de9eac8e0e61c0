package org.dossier.booking.payments;

import java.util.UUID;

import org.dossier.kit.events.DomainEvent;

/** Money of a payment is to go back, in part or all of it. */
record RefundRequested(UUID refundId, UUID paymentId, long amountMinor, String currency, String reason) {
    static final String TYPE = "booking.refund-requested.v1";

    static RefundRequested of(Refund refund) {
        var amount = refund.amount();
        return new RefundRequested(
                refund.id(), refund.payment().id(), amount.minor(), amount.currency(), refund.reason());
    }

    /** Each refund is told of once, so that a version has nothing to order. */
    DomainEvent asEvent() {
        return new DomainEvent(TYPE, paymentId, 1, this);
    }
}
