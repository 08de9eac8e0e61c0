package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionListParams;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** Reads Stripe and says it in our words. Tolerates fields that it does not know. */
@ApplicationScoped
class StripeReader {
    private static final long PAGE = 100;

    private final StripeClient stripe;

    StripeReader(StripeClient stripe) {
        this.stripe = stripe;
    }

    /**
     * Reads all of one customer.
     *
     * @param openCheckouts the sessions whose fate is not known yet
     */
    CustomerReading read(String customerId, List<String> openCheckouts) throws StripeException {
        var checkouts = new ArrayList<CheckoutState>();
        for (var session : openCheckouts) {
            checkouts.add(checkout(session));
        }
        // After the checkouts, so that a completed one has its subscription in this reading.
        var invoices = invoices(customerId);
        var lookupKeys = new HashMap<String, String>();
        return new CustomerReading(
                subscriptions(customerId, invoices, lookupKeys), Map.copyOf(lookupKeys), invoices, checkouts);
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

    static CheckoutState state(Session session) {
        return new CheckoutState(
                session.getId(), session.getStatus(), session.getUrl(), Instant.ofEpochSecond(session.getExpiresAt()));
    }

    private List<SubscriptionState> subscriptions(
            String customerId, List<InvoiceState> invoices, Map<String, String> lookupKeys) throws StripeException {
        var all = SubscriptionListParams.builder()
                .setCustomer(customerId)
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(PAGE)
                .build();
        var states = new ArrayList<SubscriptionState>();
        for (var subscription : stripe.v1().subscriptions().list(all).autoPagingIterable()) {
            var price = subscription.getItems().getData().getFirst().getPrice();
            if (price.getLookupKey() != null) {
                lookupKeys.put(price.getId(), price.getLookupKey());
            }
            states.add(state(subscription, invoices));
        }
        return states;
    }

    private List<InvoiceState> invoices(String customerId) throws StripeException {
        var newest = InvoiceListParams.builder()
                .setCustomer(customerId)
                .setLimit(PAGE)
                .build();
        return stripe.v1().invoices().list(newest).getData().stream()
                .map(StripeReader::state)
                .toList();
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
                unpaidSince(subscription.getId(), invoices));
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

    private static InvoiceState state(Invoice invoice) {
        var currency = invoice.getCurrency().toUpperCase(Locale.ROOT);
        return new InvoiceState(
                invoice.getId(),
                subscriptionOf(invoice),
                invoice.getNumber(),
                InvoiceStatus.of(invoice.getStatus()),
                new Money(invoice.getTotal(), currency),
                new Money(invoice.getAmountPaid(), currency),
                invoice.getBillingReason(),
                invoice.getHostedInvoiceUrl(),
                invoice.getInvoicePdf(),
                Instant.ofEpochSecond(invoice.getCreated()),
                invoice.getStatusTransitions() == null
                        ? null
                        : time(invoice.getStatusTransitions().getPaidAt()),
                Boolean.TRUE.equals(invoice.getAttempted()));
    }

    private static @Nullable String subscriptionOf(Invoice invoice) {
        var parent = invoice.getParent();
        return parent == null || parent.getSubscriptionDetails() == null
                ? null
                : parent.getSubscriptionDetails().getSubscription();
    }

    private static @Nullable Instant time(@Nullable Long epochSecond) {
        return epochSecond == null ? null : Instant.ofEpochSecond(epochSecond);
    }
}
