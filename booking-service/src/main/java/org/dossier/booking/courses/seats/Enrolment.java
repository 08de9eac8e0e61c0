package org.dossier.booking.courses.seats;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/**
 * One purchase of seats.
 *
 * @param runId the run it was bought for
 * @param buyer without an account where staff made it: nobody may do with it what a buyer may
 * @param heldUntil until when it is held; null for one that never was
 * @param unit what a seat cost before a voucher
 * @param total what was to be paid
 * @param policy as it was shown before buying
 * @param refundFrom the beginning that a refund is reckoned from: the one that was booked first, or a later one that we
 *     moved it to
 * @param byHand why staff made it; null for what a client bought
 * @param seats in the order they were named
 */
public record Enrolment(
        UUID id,
        UUID runId,
        Buyer buyer,
        PlaceStatus status,
        @Nullable Instant heldUntil,
        Money unit,
        Money total,
        @Nullable UUID voucherId,
        @Nullable UUID paymentId,
        RefundPolicy policy,
        boolean refundsByApproval,
        Instant refundFrom,
        @Nullable String byHand,
        List<Seat> seats) {
    /** Seats that are neither ended nor cancelled. */
    public List<Seat> live() {
        return seats.stream()
                .filter(seat -> seat.status() == PlaceStatus.HELD || seat.status() == PlaceStatus.CONFIRMED)
                .toList();
    }

    public List<Seat> confirmed() {
        return seats.stream().filter(Seat::isConfirmed).toList();
    }

    /** Whether the time to pay has run out, whether or not the seats are free already. */
    public boolean isLapsedAt(Instant now) {
        return heldUntil != null && !now.isBefore(heldUntil);
    }

    /** What goes back of a seat that is cancelled now, by the policy. */
    public Money refundOf(Seat seat, Instant now) {
        return policy.refundOf(new Money(seat.paidMinor(), total.currency()), refundFrom, now);
    }

    /** Its page. */
    public String path() {
        return "/account/bookings/courses/" + id;
    }
}
