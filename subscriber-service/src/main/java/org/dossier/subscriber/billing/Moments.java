package org.dossier.subscriber.billing;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.sql.Sql;

/** Tells each billing moment once, to listeners within the same transaction. */
@ApplicationScoped
public class Moments {
    private static final String INSERT = """
            insert into billing_moment (kind, stripe_object_id, account_id, happened_at) values (?, ?, ?, ?)
            on conflict (kind, stripe_object_id) do nothing
            """;

    private final Sql sql;
    private final Clock clock;
    private final Event<Object> listeners;

    Moments(Sql sql, Clock clock, Event<Object> listeners) {
        this.sql = sql;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Transactional(TxType.MANDATORY)
    void tell(InvoicePaid paid) {
        tell("INVOICE_PAID", paid.stripeInvoiceId(), paid.accountId(), paid);
    }

    @Transactional(TxType.MANDATORY)
    void tell(PaymentFailed failed) {
        tell("PAYMENT_FAILED", failed.stripeInvoiceId(), failed.accountId(), failed);
    }

    /** Money may go back in parts; each sum that went back in all is told once. */
    @Transactional(TxType.MANDATORY)
    void tell(InvoiceRefunded back) {
        var key = back.stripeInvoiceId() + "@" + back.refunded().minor();
        tell("INVOICE_REFUNDED", key, back.accountId(), back);
    }

    /** @param asked which cancellation of the subscription it is, by when it was asked for */
    @Transactional(TxType.MANDATORY)
    void tell(CancellationScheduled cancellation, String asked) {
        var key = cancellation.stripeSubscriptionId() + "@" + asked;
        tell("CANCELLATION_SCHEDULED", key, cancellation.accountId(), cancellation);
    }

    @Transactional(TxType.MANDATORY)
    void tell(SubscriptionEnded ended) {
        tell("SUBSCRIPTION_ENDED", ended.stripeSubscriptionId(), ended.accountId(), ended);
    }

    /**
     * Tells a moment, unless one of this kind was told of this object before.
     *
     * @param kind what happened, as in {@code PAYMENT_RECEIVED}
     * @param objectId Stripe's key of what it happened to
     * @param moment what listeners observe
     * @return whether it was told now
     */
    @Transactional(TxType.MANDATORY)
    public boolean tell(String kind, String objectId, UUID accountId, Object moment) {
        var first = isFirst(kind, objectId, accountId);
        if (first) {
            listeners.fire(moment);
        }
        return first;
    }

    private boolean isFirst(String kind, String objectId, UUID accountId) {
        return sql.update(INSERT, kind, objectId, accountId, clock.instant()) == 1;
    }
}
