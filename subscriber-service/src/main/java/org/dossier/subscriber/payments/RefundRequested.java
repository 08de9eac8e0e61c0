package org.dossier.subscriber.payments;

import java.util.UUID;

/**
 * The payload of {@value #TYPE}, as the booking service writes it.
 *
 * @param refundId names one refund for ever
 * @param reason for people at the desk
 */
record RefundRequested(UUID refundId, UUID paymentId, long amountMinor, String currency, String reason) {
    static final String TYPE = "booking.refund-requested.v1";
}
