package org.dossier.booking.consultations.calls;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.payments.Payment;
import org.dossier.booking.payments.Purchase;
import org.dossier.booking.payments.Refunds;

/** What becomes of a call when its payment is decided. */
@ApplicationScoped
class CallPurchase implements Purchase {
    static final String PURPOSE = "call";

    private final Calls calls;
    private final Slots slots;
    private final Refunds refunds;
    private final CallLetters letters;
    private final Clock clock;

    CallPurchase(Calls calls, Slots slots, Refunds refunds, CallLetters letters, Clock clock) {
        this.calls = calls;
        this.slots = slots;
        this.refunds = refunds;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** A call whose hold ended gets its time if nobody took it (F22). */
    @Override
    public void paid(Payment payment) {
        var expertId = calls.getForStaff(payment.reference()).expertId();
        slots.lock(expertId);
        var call = calls.getForUpdate(payment.reference());
        if (isStillToBeHad(call)) {
            call.confirm();
            calls.write(call);
            letters.confirmed(call);
        } else {
            refunds.giveBack(
                    payment.id(), payment.amount(), letters.titleOf(call), "paid after the time was no longer held");
            letters.paidTooLate(call, payment.amount());
        }
    }

    @Override
    public void ended(Payment payment) {
        var call = calls.getForUpdate(payment.reference());
        if (call.status().isWaiting()) {
            call.release();
        }
    }

    private boolean isStillToBeHad(Call call) {
        return call.status().isWaiting()
                || call.status() == CallStatus.RELEASED
                        && call.startsAt().isAfter(clock.instant())
                        && !calls.isTaken(call.expertId(), call.guarded(), call.id());
    }
}
