package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.Subscribers;
import org.dossier.subscriber.payments.BookingDesk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A41, A45, A46: the webhook as anybody in the world can call it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class StripeWebhookTest {
    private final Rows rows;
    private final BookingDesk desk;
    private final Subscribers subscribers;

    StripeWebhookTest(Rows rows, BookingDesk desk, Subscribers subscribers) {
        this.rows = rows;
        this.desk = desk;
        this.subscribers = subscribers;
    }

    @Test
    void aSignedEventIsKeptOnceHoweverOftenItComes() {
        var id = "evt_" + UUID.randomUUID();
        var body = Signed.event(id, "invoice.paid", "cus_of_nobody_here", false);
        for (int i = 0; i < 20; i++) {
            post(body, Signed.header(body, RealParts.WEBHOOK_SECRET, Instant.now()))
                    .statusCode(204);
        }
        assertEquals(1, rows.count("select count(*) from stripe_event where id = ?", id));
    }

    /** A refund may name its payment and no customer. */
    @Test
    void anEventOfAPaymentHasItsPayerRead() {
        var payment = desk.paid(Browser.newReader("ana"));
        var account = UUID.fromString(rows.first("select account_id from payment where id = ?", payment));
        assertItsPayerIsRead(
                account,
                rows.first("select stripe_payment_intent_id from payment where id = ?", payment),
                "\"customer\": null, ");
    }

    /** The same of a subscription's payment, which its invoice knows. */
    @Test
    void anEventOfASubscriptionsPaymentHasItsPayerRead() {
        var account = subscribers.account(subscribers.subscribed("complete-monthly"));
        assertItsPayerIsRead(
                account, rows.first("select stripe_payment_intent_id from invoice where account_id = ?", account), "");
    }

    private void assertItsPayerIsRead(UUID account, String intent, String customer) {
        // Stripe's own webhooks of the payment ask for the same.
        subscribers.settle();
        var before = wanted(account);
        var body = Signed.event("evt_" + UUID.randomUUID(), "refund.updated", "", false)
                .replace("\"customer\": \"\"", customer + "\"payment_intent\": \"" + intent + "\"");
        post(body, Signed.header(body, RealParts.WEBHOOK_SECRET, Instant.now())).statusCode(204);
        assertTrue(wanted(account) > before);
    }

    private long wanted(UUID account) {
        return rows.count("select wanted_sync from stripe_customer where account_id = ?", account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t=1,v1=00", "nonsense", "t=abc,v1=00", "v1", ""})
    void aForgedHeaderIsRefusedAndLeavesNothing(String header) {
        refused(header);
    }

    @Test
    void aMissingHeaderIsRefused() {
        refused(null);
    }

    @Test
    void aTimestampOfYesterdayOrTomorrowIsRefused() {
        var body = Signed.event("evt_old", "invoice.paid", "cus_1", false);
        post(body, Signed.header(body, RealParts.WEBHOOK_SECRET, Instant.now().minusSeconds(86_400)))
                .statusCode(400);
        post(body, Signed.header(body, RealParts.WEBHOOK_SECRET, Instant.now().plusSeconds(86_400)))
                .statusCode(400);
        assertEquals(0, rows.count("select count(*) from stripe_event where id = 'evt_old'"));
    }

    @Test
    void aLiveEventIsRefusedWithATestKey() {
        var body = Signed.event("evt_live", "invoice.paid", "cus_1", true);
        post(body, Signed.header(body, RealParts.WEBHOOK_SECRET, Instant.now())).statusCode(400);
    }

    /** R22: the signature is not even looked at. */
    @Test
    void aHugeBodyIsRefused() {
        var body = Signed.event("evt_huge", "invoice.paid", "c".repeat(300_000), false);
        post(body, Signed.header(body, RealParts.WEBHOOK_SECRET, Instant.now())).statusCode(400);
    }

    @Test
    void aSignedBodyThatIsNoEventIsRefused() {
        for (var body : new String[] {"{}", "[]", "null", "not json"}) {
            post(body, Signed.header(body, RealParts.WEBHOOK_SECRET, Instant.now()))
                    .statusCode(400);
        }
    }

    private void refused(@Nullable String header) {
        var id = "evt_" + UUID.randomUUID();
        post(Signed.event(id, "invoice.paid", "cus_1", false), header).statusCode(400);
        assertEquals(0, rows.count("select count(*) from stripe_event where id = ?", id));
    }

    private static ValidatableResponse post(String body, @Nullable String header) {
        var request =
                given().contentType("application/json").body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return (header == null ? request : request.header("Stripe-Signature", header))
                .post("/stripe/webhook")
                .then();
    }
}
