package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;
import org.dossier.subscriber.billing.SubscriptionMirror.Change;
import org.dossier.subscriber.plans.Plan;

/** Finds in a reading what its owner should hear of. */
@ApplicationScoped
class TellMoments {
    private static final String FIRST_INVOICE = "subscription_create";

    private final Moments moments;
    private final BillingConfig config;

    TellMoments(Moments moments, BillingConfig config) {
        this.moments = moments;
        this.config = config;
    }

    void of(UUID accountId, List<Change> changes, List<Invoices.Change> invoices) {
        invoices.forEach(invoice -> tellOf(accountId, invoice, changes));
        changes.stream().filter(change -> !change.duplicate()).forEach(change -> tellOf(accountId, change));
    }

    private void tellOf(UUID accountId, Invoices.Change bill, List<Change> changes) {
        var invoice = bill.now();
        var change = changes.stream()
                .filter(candidate -> invoice.isOf(candidate.now().id()))
                .findFirst();
        // A one-off payment is told of as such.
        if (invoice.paymentId() != null) {
            return;
        }
        if (bill.returnedMinor() > 0) {
            moments.tell(refunded(accountId, bill, change));
        }
        if (isEarly(invoice, change) || change.map(Change::duplicate).orElse(false)) {
            return;
        }
        if (invoice.status() == InvoiceStatus.PAID && invoice.paid().minor() > 0) {
            moments.tell(paid(accountId, invoice, change));
        } else if (invoice.isOwed() && !FIRST_INVOICE.equals(invoice.billingReason())) {
            change.map(Change::now)
                    .flatMap(now -> now.accessUntil(config))
                    .map(until -> failed(accountId, invoice, titleOf(change), until))
                    .ifPresent(moments::tell);
        }
    }

    /**
     * Paid after the subscriptions were read, and before the invoices were: the next reading has both, and knows then
     * what was paid for, and whether twice.
     */
    private static boolean isEarly(InvoiceState invoice, Optional<Change> change) {
        return invoice.subscriptionId() != null && change.isEmpty();
    }

    private void tellOf(UUID accountId, Change change) {
        var now = change.now();
        if (now.status().isLive() && now.cancelAt() != null) {
            var asked = now.canceledAt() == null ? now.cancelAt() : now.canceledAt();
            moments.tell(
                    new CancellationScheduled(accountId, now.id(), titleOf(change.plan()), now.cancelAt(), asked),
                    String.valueOf(asked.getEpochSecond()));
        }
        if (now.status() == SubscriptionStatus.CANCELED && now.endedAt() != null) {
            moments.tell(new SubscriptionEnded(
                    accountId, now.id(), titleOf(change.plan()), now.endedAt(), wasAnnounced(change, now.endedAt())));
        }
    }

    private static boolean wasAnnounced(Change change, Instant endedAt) {
        var before = change.before();
        return before != null && before.cancelAt() != null && !endedAt.isBefore(before.cancelAt());
    }

    private static InvoicePaid paid(UUID accountId, InvoiceState invoice, Optional<Change> change) {
        return new InvoicePaid(
                accountId,
                invoice.id(),
                invoice.number(),
                invoice.paid(),
                titleOf(change),
                invoice.paidAt() == null ? invoice.createdAt() : invoice.paidAt(),
                change.map(known -> known.now().periodEnd()).orElse(null),
                invoice.hostedUrl(),
                invoice.pdfUrl());
    }

    private static InvoiceRefunded refunded(UUID accountId, Invoices.Change bill, Optional<Change> change) {
        var invoice = bill.now();
        var title = titleOf(change);
        return new InvoiceRefunded(
                accountId,
                invoice.id(),
                invoice.refunded(),
                new Money(bill.returnedMinor(), invoice.refunded().currency()),
                title == null ? "invoice " + (invoice.number() == null ? invoice.id() : invoice.number()) : title,
                invoice.refunded().minor() >= invoice.paid().minor());
    }

    private static PaymentFailed failed(
            UUID accountId, InvoiceState invoice, @Nullable String planName, Instant accessUntil) {
        return new PaymentFailed(
                accountId, invoice.id(), invoice.number(), invoice.total(), planName, accessUntil, invoice.hostedUrl());
    }

    private static @Nullable String titleOf(Optional<Change> change) {
        return change.map(Change::plan).map(Plan::title).orElse(null);
    }

    private static @Nullable String titleOf(@Nullable Plan plan) {
        return plan == null ? null : plan.title();
    }
}
