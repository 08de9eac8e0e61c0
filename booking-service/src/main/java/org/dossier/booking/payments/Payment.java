package org.dossier.booking.payments;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** One payment, as this service knows it. */
@Entity
public class Payment {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String purpose;

    @Column(updatable = false)
    private UUID reference;

    @Column(updatable = false)
    private String buyerSubject;

    @Column(updatable = false)
    private String buyerName;

    @Column(updatable = false)
    private String buyerEmail;

    @Column(updatable = false)
    private String lines;

    @Column(updatable = false)
    private long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String returnTo;

    @Column(updatable = false)
    private String leaveTo;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private long version;
    private @Nullable String checkoutUrl;
    private long returnedMinor;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant expiresAt;
    private @Nullable Instant paidAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Payment() {}

    Payment(Order order, String lines, Instant at) {
        this.id = UUID.randomUUID();
        this.purpose = order.purpose();
        this.reference = order.reference();
        this.buyerSubject = order.buyer().subject();
        this.buyerName = order.buyer().name();
        this.buyerEmail = order.buyer().email();
        this.lines = lines;
        this.amountMinor = order.total().minor();
        this.currency = order.total().currency();
        this.returnTo = order.returnTo();
        this.leaveTo = order.leaveTo();
        this.status = PaymentStatus.PREPARED;
        this.createdAt = at;
        this.expiresAt = order.expiresAt();
    }

    /** The payment page is there. */
    void opened(String url) {
        if (status == PaymentStatus.PREPARED || status == PaymentStatus.OPEN) {
            status = PaymentStatus.OPEN;
            checkoutUrl = url;
        }
    }

    /** Whether an event of this version tells anything new; an older one changes nothing (I08). */
    boolean knowsLessThan(long eventVersion) {
        return version < eventVersion;
    }

    /** Takes an event over.
     *
     * @return whether the status moved
     */
    boolean follow(PaymentStatus next, long eventVersion, @Nullable Instant paid) {
        version = eventVersion;
        if (status == next) {
            return false;
        }
        if (!status.canBecome(next)) {
            throw new IllegalStateException("Payment " + id + " cannot become " + next + " after " + status + ".");
        }
        status = next;
        paidAt = paid;
        return true;
    }

    /** Sets money apart to go back; the database refuses more than was paid. */
    void setApart(long minor) {
        returnedMinor = Math.addExact(returnedMinor, minor);
    }

    /** Its key, which is the idempotency key too. */
    public UUID id() {
        return id;
    }

    public String purpose() {
        return purpose;
    }

    /** The feature's key of what is bought. */
    public UUID reference() {
        return reference;
    }

    public Buyer buyer() {
        return new Buyer(buyerSubject, buyerName, buyerEmail);
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    /** What can still go back. */
    public Money rest() {
        return new Money(amountMinor - returnedMinor, currency);
    }

    public PaymentStatus status() {
        return status;
    }

    /** When the payment page closes. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When the money arrived; empty before. */
    public Optional<Instant> paidAt() {
        return Optional.ofNullable(paidAt);
    }

    /** Where to pay; empty before it was opened. */
    public Optional<URI> page() {
        return Optional.ofNullable(checkoutUrl).map(URI::create);
    }

    String lines() {
        return lines;
    }

    String returnTo() {
        return returnTo;
    }

    String leaveTo() {
        return leaveTo;
    }
}
