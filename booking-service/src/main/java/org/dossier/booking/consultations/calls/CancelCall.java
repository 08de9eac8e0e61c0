package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.payments.PaymentStatus;
import org.dossier.booking.payments.Payments;
import org.dossier.booking.payments.Refunds;
import org.dossier.kit.money.Money;

/** Calls a call off, and gives back what its terms say. Whose call it is was asked before. */
@ApplicationScoped
public class CancelCall {
    private final Calls calls;
    private final Payments payments;
    private final Refunds refunds;
    private final CallLetters letters;
    private final PayByHour hours;
    private final Clock clock;

    CancelCall(Calls calls, Payments payments, Refunds refunds, CallLetters letters, PayByHour hours, Clock clock) {
        this.calls = calls;
        this.payments = payments;
        this.refunds = refunds;
        this.letters = letters;
        this.hours = hours;
        this.clock = clock;
    }

    /** The client: by the terms kept with the call; what is not paid yet is given up. */
    @Transactional
    public void byClient(UUID id) {
        var call = calls.getForUpdate(id);
        var now = clock.instant();
        if (!call.isCancellableAt(now)) {
            throw BookingProblem.CALL_OVER.asException();
        }
        if (call.status().isWaiting()) {
            call.cancel("given up before it was paid");
            return;
        }
        var refund = call.refundAt(now);
        var inTime = call.isMovableAt(now);
        call.cancel("cancelled by the client " + hoursLeft(call, now) + " hours before");
        if (call.isPaidByHour() && inTime) {
            hours.giveBack(call);
        }
        giveBack(call, refund);
        letters.cancelled(call, refund);
    }

    /** The expert or staff: all of it goes back. */
    @Transactional
    public void byExpertsSide(UUID id, String reason) {
        var call = calls.getForUpdate(id);
        if (call.status().isWaiting()) {
            call.cancel(reason);
            return;
        }
        call.cancel(reason);
        if (call.isPaidByHour()) {
            hours.giveBack(call);
        }
        giveBack(call, call.price());
        letters.cancelled(call, call.price());
    }

    /** Somebody was missing: the client pays all the same, for an expert's absence all goes back. */
    @Transactional
    public void missed(UUID id, Call.Side side) {
        var call = calls.getForUpdate(id);
        call.missed(side, clock.instant());
        if (side == Call.Side.EXPERT) {
            if (call.isPaidByHour()) {
                hours.giveBack(call);
            }
            giveBack(call, call.price());
            letters.expertMissed(call);
        }
    }

    private void giveBack(Call call, Money amount) {
        payments.findNewestOf(call.id())
                .filter(payment -> payment.status() == PaymentStatus.PAID)
                .ifPresent(payment -> refunds.giveBack(payment.id(), amount, letters.titleOf(call), reasonOf(call)));
    }

    private static String reasonOf(Call call) {
        return call.status() == CallStatus.EXPERT_ABSENT ? "the expert did not come" : call.endReason();
    }

    private static long hoursLeft(Call call, Instant now) {
        return Duration.between(now, call.startsAt()).toHours();
    }
}
