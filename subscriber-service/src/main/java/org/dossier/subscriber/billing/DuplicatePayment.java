package org.dossier.subscriber.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** A second subscription that was paid beside a live one, on its way to be cancelled and refunded. */
@Entity
class DuplicatePayment {
    enum State {
        /** It must be cancelled and refunded. */
        FOUND,
        /** It was. */
        RETURNED,
        /** It could not be, and a person must look. */
        FLAGGED
    }

    private static final int LAST_ATTEMPT = 8;

    @Id
    private String stripeSubscriptionId;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String keptSubscriptionId;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Long refundedMinor;
    private @Nullable String refundedCurrency;
    private @Nullable String note;
    private int attempts;
    private Instant dueAt;
    private Instant foundAt;
    private @Nullable Instant settledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected DuplicatePayment() {}

    DuplicatePayment(String stripeSubscriptionId, UUID accountId, String keptSubscriptionId, Instant at) {
        this.stripeSubscriptionId = stripeSubscriptionId;
        this.accountId = accountId;
        this.keptSubscriptionId = keptSubscriptionId;
        this.state = State.FOUND;
        this.dueAt = at;
        this.foundAt = at;
    }

    /** @param refund what went back; null if nothing had been paid */
    void returned(@Nullable Money refund, Instant at) {
        state = State.RETURNED;
        refundedMinor = refund == null ? null : refund.minor();
        refundedCurrency = refund == null ? null : refund.currency();
        settledAt = at;
    }

    /** Tries again later, and after some hours gives the case to a person. */
    void failed(String why, Instant at) {
        attempts++;
        note = why;
        dueAt = at.plus(Duration.ofSeconds(15L << attempts));
        if (attempts >= LAST_ATTEMPT) {
            state = State.FLAGGED;
            settledAt = at;
        }
    }

    String stripeSubscriptionId() {
        return stripeSubscriptionId;
    }

    String keptSubscriptionId() {
        return keptSubscriptionId;
    }

    UUID accountId() {
        return accountId;
    }

    State state() {
        return state;
    }

    BillingRecord.Returned summary() {
        return new BillingRecord.Returned(stripeSubscriptionId, state.name(), refunded(), note, foundAt);
    }

    private @Nullable Money refunded() {
        return refundedMinor == null || refundedCurrency == null ? null : new Money(refundedMinor, refundedCurrency);
    }
}
