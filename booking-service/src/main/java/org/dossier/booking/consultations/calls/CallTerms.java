package org.dossier.booking.consultations.calls;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/** What a call costs and until when it can be changed, as it was shown when it was booked. */
@Embeddable
class CallTerms {
    @Column(updatable = false)
    private long priceMinor;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String refundPolicy;

    private int refundCap = 100;

    @Column(updatable = false)
    private int moveUntilHours;

    private boolean freeChoice;

    @Column(updatable = false)
    private boolean paidByHour;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected CallTerms() {}

    CallTerms(CallKind kind, Money price) {
        this.priceMinor = kind.paidByHours() ? 0 : price.minor();
        this.currency = price.currency();
        this.refundPolicy = kind.refundPolicy().text();
        this.moveUntilHours = (int) kind.moveUntil().toHours();
        this.paidByHour = kind.paidByHours();
    }

    /** The client moves it now: who moves late and cancels then gets back no more than for cancelling at once. */
    void movedByClient(Instant startsAt, Instant at) {
        if (!freeChoice) {
            refundCap = Math.min(refundCap, policy().percentAt(startsAt, at));
        }
    }

    /** It moved through no doing of the client's: they may choose again, or have all money back. */
    void chooseFreely() {
        freeChoice = true;
    }

    Money refundAt(Instant startsAt, Instant at) {
        var percent = freeChoice && startsAt.isAfter(at) ? 100 : Math.min(refundCap, policy().percentAt(startsAt, at));
        return new Money(priceMinor * percent / 100, currency);
    }

    Instant movableUntil(Instant startsAt) {
        return freeChoice ? startsAt : startsAt.minus(Duration.ofHours(moveUntilHours));
    }

    Money price() {
        return new Money(priceMinor, currency);
    }

    RefundPolicy policy() {
        return RefundPolicy.parse(refundPolicy);
    }

    int moveUntilHours() {
        return moveUntilHours;
    }

    boolean isFreeChoice() {
        return freeChoice;
    }

    boolean isPaidByHour() {
        return paidByHour;
    }
}
