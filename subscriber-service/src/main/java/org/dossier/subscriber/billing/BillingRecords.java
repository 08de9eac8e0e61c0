package org.dossier.subscriber.billing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.subscriber.billing.BillingRecord.Contract;
import org.dossier.subscriber.plans.Plans;

/** Looks up what is known of accounts' money; asks nothing of Stripe. */
@ApplicationScoped
public class BillingRecords {
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final Disputes disputes;
    private final DuplicatePayments duplicates;
    private final Plans plans;

    BillingRecords(
            Subscriptions subscriptions,
            Invoices invoices,
            Disputes disputes,
            DuplicatePayments duplicates,
            Plans plans) {
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.disputes = disputes;
        this.duplicates = duplicates;
        this.plans = plans;
    }

    /** The account's record; empty lists for an account that never paid. */
    @Transactional
    public BillingRecord of(UUID accountId) {
        return new BillingRecord(
                subscriptions.findLive(accountId).map(this::contract),
                subscriptions.of(accountId).stream().map(this::contract).toList(),
                invoices.of(accountId),
                disputes.of(accountId),
                duplicates.of(accountId));
    }

    private Contract contract(Subscription subscription) {
        var plan = subscription.planKey().flatMap(plans::find).orElse(null);
        return new Contract(subscription.state(), plan, subscription.isDuplicate());
    }
}
