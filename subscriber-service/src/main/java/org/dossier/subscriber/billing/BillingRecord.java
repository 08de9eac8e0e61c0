package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;
import org.dossier.subscriber.plans.Plan;

/**
 * What is known of an account's money, as Stripe told it last.
 *
 * @param current the live subscription
 * @param subscriptions all that ever were, newest first, duplicates among them
 * @param invoices newest first
 * @param disputes newest first
 * @param duplicates payments that were made twice, and what became of them
 */
public record BillingRecord(
        Optional<Contract> current,
        List<Contract> subscriptions,
        List<InvoiceState> invoices,
        List<DisputeState> disputes,
        List<Returned> duplicates) {
    /**
     * A subscription with the plan that it is for.
     *
     * @param plan null if its price belongs to none of our plans
     * @param duplicate whether it was paid beside another one
     */
    public record Contract(
            SubscriptionState state, @Nullable Plan plan, boolean duplicate) {
        /** The plan in words, "a plan that is no longer offered" where there is none. */
        public String title() {
            return plan == null ? "a plan that is no longer offered" : plan.title();
        }
    }

    /**
     * A second payment on its way back.
     *
     * @param subscriptionId Stripe's key of the second subscription
     * @param state {@code FOUND}, {@code RETURNED} or, where a person must look, {@code FLAGGED}
     * @param refunded what went back; null until then
     * @param note what went wrong last
     */
    public record Returned(
            String subscriptionId,
            String state,
            @Nullable Money refunded,
            @Nullable String note,
            Instant foundAt) {}
}
