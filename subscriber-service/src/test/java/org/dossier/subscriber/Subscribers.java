package org.dossier.subscriber;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Readers with a subscription, and what is known of them. */
@Singleton
public class Subscribers {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String ACCOUNT = "select id from account where subject = ?";

    private final StripeControl stripe;
    private final Rows rows;

    Subscribers(StripeControl stripe, Rows rows) {
        this.stripe = stripe;
        this.rows = rows;
    }

    /** Somebody new who paid for a plan and whose access is open. */
    public Browser subscribed(String plan) {
        var reader = Browser.newReader("ana");
        assertEquals(
                303,
                stripe.pay(reader.paymentPage(plan), StripeControl.GOOD_CARD).statusCode());
        awaitOpen(reader);
        return reader;
    }

    /** R06: within five seconds. */
    public void awaitOpen(Browser reader) {
        Eventually.within(SOON, "access is open", () -> isOpen(reader));
    }

    /** R06: within five seconds. */
    public void awaitClosed(Browser reader) {
        Eventually.within(SOON, "access is closed", () -> cause(reader).equals("NONE"));
    }

    /** Nobody waits to be read at Stripe. */
    public void awaitRead() {
        Eventually.within(
                Duration.ofSeconds(20),
                "nobody waits to be read",
                () -> rows.count("select count(*) from stripe_customer where wanted_sync > done_sync") == 0);
    }

    public boolean isOpen(Browser reader) {
        return "SUBSCRIPTION".equals(cause(reader));
    }

    /** What access rests on, {@code NONE} too for somebody who never had any. */
    public String cause(Browser reader) {
        return rows.all("select cause from entitlement where account_id = (" + ACCOUNT + ")", subject(reader)).stream()
                .findFirst()
                .orElse("NONE");
    }

    public UUID account(Browser reader) {
        return UUID.fromString(rows.first(ACCOUNT, subject(reader)));
    }

    public String customer(Browser reader) {
        return rows.first("select stripe_customer_id from account where subject = ?", subject(reader));
    }

    /** Stripe's key of the newest subscription. */
    public String subscription(Browser reader) {
        return rows.first(
                "select stripe_subscription_id from subscription where account_id = (" + ACCOUNT
                        + ") order by started_at desc limit 1",
                subject(reader));
    }

    public long subscriptions(Browser reader) {
        return rows.count("select count(*) from subscription where account_id = (" + ACCOUNT + ")", subject(reader));
    }

    /** The events that other services are told, oldest first. */
    public List<String> entitlementEvents(Browser reader) {
        return rows.all(
                "select payload from outbox where topic = 'subscriber.entitlement-changed.v1' and key = (" + ACCOUNT
                        + ")::text order by position",
                subject(reader));
    }

    private static String subject(Browser reader) {
        return reader.person().subject();
    }
}
