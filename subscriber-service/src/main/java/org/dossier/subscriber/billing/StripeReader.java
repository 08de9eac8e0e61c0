package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionListParams;
import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

/** Reads Stripe and says it in our words. Tolerates fields that it does not know. */
@ApplicationScoped
class StripeReader {
    private static final long PAGE = 100;

    private final StripeClient stripe;
    private final ChargesReader charges;

    StripeReader(StripeClient stripe, ChargesReader charges) {
        this.stripe = stripe;
        this.charges = charges;
    }

    /**
     * Reads all of one customer, causes before effects: a completed checkout is read with its subscription, a
     * subscription with the invoice that paid for it, and an invoice with its charges, whatever happens meanwhile.
     *
     * @param openCheckouts the sessions whose fate is not known yet
     */
    CustomerReading read(String customerId, List<String> openCheckouts) throws StripeException {
        var checkouts = new ArrayList<CheckoutState>();
        for (var session : openCheckouts) {
            checkouts.add(checkout(session));
        }
        var subscriptions = subscriptions(customerId);
        var billed = invoices(customerId);
        var charged = charges.read(customerId);
        var invoices = billed.stream()
                .map(invoice -> InvoiceReader.state(invoice, charged))
                .toList();
        return new CustomerReading(
                subscriptions.stream()
                        .map(subscription -> state(subscription, invoices))
                        .toList(),
                lookupKeys(subscriptions),
                invoices,
                checkouts,
                charged,
                List.of());
    }

    CheckoutState checkout(String sessionId) throws StripeException {
        return state(stripe.v1().checkout().sessions().retrieve(sessionId));
    }

    /** What happened since then, oldest first; all that Stripe still has (30 days) for null. */
    List<StripeEvent> eventsSince(@Nullable Instant since) throws StripeException {
        var params = EventListParams.builder().setLimit(PAGE);
        if (since != null) {
            params.setCreated(EventListParams.Created.builder()
                    .setGte(since.getEpochSecond())
                    .build());
        }
        var events = new ArrayList<StripeEvent>();
        for (var event : stripe.v1().events().list(params.build()).autoPagingIterable()) {
            events.addFirst(StripeEvent.of(event));
        }
        return events;
    }

    /** The customer who made a payment; empty for one of nobody. */
    Optional<String> payerOf(String paymentIntentId) throws StripeException {
        try {
            return Optional.ofNullable(
                    stripe.v1().paymentIntents().retrieve(paymentIntentId).getCustomer());
        } catch (InvalidRequestException e) {
            // One that cannot be looked up must not keep the others from being read.
            Log.warnf("A payment that Stripe told of is not to be had [payment=%s]", paymentIntentId);
            return Optional.empty();
        }
    }

    static CheckoutState state(Session session) {
        return new CheckoutState(
                session.getId(), session.getStatus(), session.getUrl(), Instant.ofEpochSecond(session.getExpiresAt()));
    }

    private List<Subscription> subscriptions(String customerId) throws StripeException {
        var all = SubscriptionListParams.builder()
                .setCustomer(customerId)
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(PAGE)
                .build();
        var found = new ArrayList<Subscription>();
        stripe.v1().subscriptions().list(all).autoPagingIterable().forEach(found::add);
        return found;
    }

    /** By the id of the price that has it. */
    private static Map<String, String> lookupKeys(List<Subscription> subscriptions) {
        var keys = new HashMap<String, String>();
        for (var subscription : subscriptions) {
            var price = subscription.getItems().getData().getFirst().getPrice();
            if (price.getLookupKey() != null) {
                keys.put(price.getId(), price.getLookupKey());
            }
        }
        return Map.copyOf(keys);
    }

    private List<Invoice> invoices(String customerId) throws StripeException {
        var newest = InvoiceListParams.builder()
                .setCustomer(customerId)
                .setLimit(PAGE)
                .addExpand("data.payments")
                .build();
        return stripe.v1().invoices().list(newest).getData();
    }

    private static SubscriptionState state(Subscription subscription, List<InvoiceState> invoices) {
        var item = subscription.getItems().getData().getFirst();
        return new SubscriptionState(
                subscription.getId(),
                SubscriptionStatus.of(subscription.getStatus()),
                item.getPrice().getId(),
                Instant.ofEpochSecond(subscription.getCreated()),
                Instant.ofEpochSecond(item.getCurrentPeriodStart()),
                Instant.ofEpochSecond(item.getCurrentPeriodEnd()),
                cancelAt(subscription, item),
                time(subscription.getCanceledAt()),
                time(subscription.getEndedAt()),
                unpaidSince(subscription.getId(), invoices),
                isReturned(subscription.getId(), invoices));
    }

    /** The newest paid invoice pays the current period; its payment may have gone back, by hand, by us or by a bank (I02). */
    private static boolean isReturned(String subscription, List<InvoiceState> invoices) {
        return invoices.stream()
                .filter(invoice -> invoice.isOf(subscription))
                .filter(invoice ->
                        invoice.status() == InvoiceStatus.PAID && invoice.paid().minor() > 0)
                .max(Comparator.comparing(InvoiceState::createdAt))
                .map(InvoiceState::isReturned)
                .orElse(false);
    }

    /** The portal sets the date only, the API the flag too: either means that it will not renew. */
    private static @Nullable Instant cancelAt(Subscription subscription, SubscriptionItem item) {
        var atPeriodEnd = Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd());
        return time(
                subscription.getCancelAt() == null && atPeriodEnd
                        ? item.getCurrentPeriodEnd()
                        : subscription.getCancelAt());
    }

    private static @Nullable Instant unpaidSince(String subscription, List<InvoiceState> invoices) {
        return invoices.stream()
                .filter(invoice -> invoice.isOf(subscription) && invoice.isOwed())
                .map(InvoiceState::createdAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    static @Nullable Instant time(@Nullable Long epochSecond) {
        return epochSecond == null ? null : Instant.ofEpochSecond(epochSecond);
    }
}
