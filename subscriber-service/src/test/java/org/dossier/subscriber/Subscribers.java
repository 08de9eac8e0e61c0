package org.dossier.subscriber;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Readers with a subscription, and what is known of them. */
@Singleton
public class Subscribers {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** For what is timed by the clock that tests move, or by nothing: not a promise, and enough for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ACCOUNT = "select id from account where subject = ?";

    private final StripeControl stripe;
    private final Rows rows;
    private final MovableClock movable;
    private final Clock clock;

    Subscribers(StripeControl stripe, Rows rows, MovableClock movable, Clock clock) {
        this.stripe = stripe;
        this.rows = rows;
        this.movable = movable;
        this.clock = clock;
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

    /** F19: without a webhook, once the clock says so. */
    public void awaitOpenInTheEnd(Browser reader) {
        Eventually.within(PATIENCE, "access is open", () -> isOpen(reader));
    }

    /** F19: without a webhook, once the clock says so. */
    public void awaitClosedInTheEnd(Browser reader) {
        Eventually.within(PATIENCE, "access is closed", () -> cause(reader).equals("NONE"));
    }

    /** All that Stripe has to tell was told and read. */
    public void settle() {
        stripe.awaitDelivered();
        awaitRead();
    }

    /** Stripe was just asked for what no webhook told, and is not asked again for the next minutes. */
    public void reconciled() {
        var before = clock.instant().atOffset(ZoneOffset.UTC);
        movable.forward(Duration.ofMinutes(5));
        Eventually.within(
                PATIENCE,
                "the reconciliation ran",
                () -> rows.count("select count(*) from reconciliation where ran_at > ?", before.plusMinutes(4)) == 1);
        awaitRead();
    }

    /** Nobody waits to be read at Stripe. */
    public void awaitRead() {
        Eventually.within(
                Duration.ofSeconds(60),
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

    /** How often the reader was told of such a moment. */
    public long moments(Browser reader, String kind) {
        return rows.count(
                "select count(*) from billing_moment where account_id = ? and kind = ?", account(reader), kind);
    }

    /** Of the events that other services are told, oldest first. */
    public List<Long> entitlementVersions(Browser reader) {
        return entitlementEvents(reader).stream()
                .map(CloudEvent::parse)
                .map(CloudEvent::aggregateVersion)
                .toList();
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
