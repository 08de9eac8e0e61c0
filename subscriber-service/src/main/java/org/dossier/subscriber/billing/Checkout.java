package org.dossier.subscriber.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** One way through Stripe's checkout page, begun by us before Stripe hears of it. */
@Entity
class Checkout {
    /** Stripe's default; until the answer tells the exact time. */
    private static final Duration OPEN_FOR = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String planKey;

    @Column(updatable = false)
    private String stripePriceId;

    private String returnTo;

    @Enumerated(EnumType.STRING)
    private CheckoutStatus status;

    private @Nullable String stripeSessionId;
    private @Nullable String url;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant expiresAt;
    private @Nullable Instant closedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Checkout() {}

    Checkout(UUID accountId, String planKey, String priceId, LocalPath returnTo, Instant at) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.planKey = planKey;
        this.stripePriceId = priceId;
        this.returnTo = returnTo.path();
        this.status = CheckoutStatus.OPENING;
        this.createdAt = at;
        this.expiresAt = at.plus(OPEN_FOR);
    }

    /** Takes over what Stripe says of it. */
    void mirror(CheckoutState state, Instant at) {
        stripeSessionId = state.id();
        expiresAt = state.expiresAt();
        if (state.isOpen()) {
            url = state.url();
            move(CheckoutStatus.OPEN);
        } else {
            close(state.isComplete() ? CheckoutStatus.COMPLETED : CheckoutStatus.EXPIRED, at);
        }
    }

    /** Gives up one that Stripe never heard of. */
    void giveUp(Instant at) {
        close(CheckoutStatus.EXPIRED, at);
    }

    private void close(CheckoutStatus end, Instant at) {
        if (status != end) {
            move(end);
            closedAt = at;
        }
    }

    private void move(CheckoutStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("Checkout " + id + " cannot become " + next + " after " + status + ".");
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String planKey() {
        return planKey;
    }

    String priceId() {
        return stripePriceId;
    }

    String returnTo() {
        return returnTo;
    }

    /** The reader came back from elsewhere. One whose opening is not certain must be asked for again unchanged. */
    void returnTo(LocalPath path) {
        if (status == CheckoutStatus.OPEN) {
            returnTo = path.path();
        }
    }

    boolean isUndecided() {
        return status == CheckoutStatus.OPENING || status == CheckoutStatus.OPEN;
    }

    boolean isFor(String wantedPriceId) {
        return stripePriceId.equals(wantedPriceId);
    }

    CheckoutStatus status() {
        return status;
    }

    Optional<String> sessionId() {
        return Optional.ofNullable(stripeSessionId);
    }

    Optional<String> url() {
        return Optional.ofNullable(url);
    }
}
