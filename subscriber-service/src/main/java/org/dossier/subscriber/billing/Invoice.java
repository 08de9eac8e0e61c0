package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** The mirror of an invoice at Stripe. */
@Entity
class Invoice {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String stripeInvoiceId;

    private @Nullable String stripeSubscriptionId;
    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private InvoiceStatus status;

    private long totalMinor;
    private long paidMinor;
    private String currency;
    private @Nullable String billingReason;
    private @Nullable String hostedUrl;
    private @Nullable String pdfUrl;
    private Instant createdAt;
    private @Nullable Instant paidAt;
    private Instant readAt;
    private @Nullable UUID paymentId;
    private long refundedMinor;
    private long lostMinor;
    private @Nullable String stripePaymentIntentId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Invoice() {}

    Invoice(UUID accountId, InvoiceState first, Instant readAt) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.stripeInvoiceId = first.id();
        mirror(first, readAt);
    }

    final void mirror(InvoiceState now, Instant at) {
        stripeSubscriptionId = now.subscriptionId();
        number = now.number();
        status = now.status();
        totalMinor = now.total().minor();
        paidMinor = now.paid().minor();
        currency = now.total().currency();
        billingReason = now.billingReason();
        hostedUrl = now.hostedUrl();
        pdfUrl = now.pdfUrl();
        createdAt = now.createdAt();
        paidAt = now.paidAt();
        readAt = at;
        paymentId = now.paymentId();
        refundedMinor = now.refunded().minor();
        lostMinor = now.lost().minor();
        stripePaymentIntentId = now.paymentIntentId();
    }

    UUID accountId() {
        return accountId;
    }

    InvoiceState state() {
        return new InvoiceState(
                stripeInvoiceId,
                stripeSubscriptionId,
                number,
                status,
                new Money(totalMinor, currency),
                new Money(paidMinor, currency),
                billingReason,
                hostedUrl,
                pdfUrl,
                createdAt,
                paidAt,
                status != InvoiceStatus.DRAFT,
                paymentId,
                new Money(refundedMinor, currency),
                new Money(lostMinor, currency),
                stripePaymentIntentId);
    }
}
