package org.dossier.subscriber.billing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that Stripe says of one customer.
 *
 * @param subscriptions every subscription that ever was
 * @param lookupKeys by price, what finds the plan where the price's own key is not known here
 * @param invoices the newest hundred
 * @param checkouts the checkouts that we held to be open
 * @param charges what went back of the payments
 * @param others what other features read
 */
record CustomerReading(
        List<SubscriptionState> subscriptions,
        Map<String, String> lookupKeys,
        List<InvoiceState> invoices,
        List<CheckoutState> checkouts,
        Charges charges,
        List<ReadingPart.Found> others) {
    private static final Comparator<SubscriptionState> OLDEST_FIRST =
            Comparator.comparing(SubscriptionState::startedAt).thenComparing(SubscriptionState::id);

    CustomerReading with(List<ReadingPart.Found> found) {
        return new CustomerReading(subscriptions, lookupKeys, invoices, checkouts, charges, List.copyOf(found));
    }

    /** Ended ones before live ones, so that the one that takes another's place is written after it. */
    List<SubscriptionState> endedFirst() {
        return subscriptions.stream()
                .sorted(Comparator.comparing(
                                (SubscriptionState state) -> state.status().isLive())
                        .thenComparing(OLDEST_FIRST))
                .toList();
    }

    String lookupKeyOf(String priceId) {
        return lookupKeys.getOrDefault(priceId, "");
    }
}
