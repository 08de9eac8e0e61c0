package org.dossier.subscriber.billing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where a reader comes back from Stripe: what they are told, and that coming back is no payment. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReturnFromPaymentTest {
    private final StripeControl stripe;
    private final Subscribers subscribers;
    private final Rows rows;

    ReturnFromPaymentTest(StripeControl stripe, Subscribers subscribers, Rows rows) {
        this.stripe = stripe;
        this.subscribers = subscribers;
        this.rows = rows;
    }

    @AfterEach
    void setRight() {
        stripe.setRight();
    }

    /** F19 */
    @Test
    void theReturnPageOpensAccessWhenNoWebhookCame() {
        stripe.loseWebhooks();
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-yearly");
        var back = stripe.payAndComeBack(page);
        ana.follow(back)
                .then()
                .statusCode(200)
                .body(containsString("Payment received"), containsString("http-equiv=\"refresh\""));
        assertTrue(subscribers.isOpen(ana));
        ana.follow(onward(back)).then().statusCode(303).header("Location", endsWith("/reports/arctic?opening=1"));
    }

    /** A webhook's worker is reading the customer at this very moment: that is no reason to say that nothing was paid. */
    @Test
    void theReturnPageWaitsForAnotherWorkersReading() {
        stripe.loseWebhooks();
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        var back = stripe.payAndComeBack(page);
        leaseOf(ana, "now() + interval '1 hour'");
        ana.follow(back)
                .then()
                .statusCode(200)
                .body(containsString("Looking for your payment"), not(containsString("Payment received")));
        ana.asks()
                .header("HX-Request", "true")
                .get("/subscribe/return/onward?" + back.substring(back.indexOf("session_id=")))
                .then()
                .statusCode(204)
                .header("HX-Redirect", nullValue());
        leaseOf(ana, "now()");
        ana.follow(onward(back)).then().statusCode(303);
        assertTrue(subscribers.isOpen(ana));
    }

    @Test
    void whoDidNotPayIsLedFromTheWaitingPageToTheUnpaidOne() {
        var ben = Browser.newReader("ben");
        var session = unpaidSession(ben);
        ben.asks()
                .header("HX-Request", "true")
                .get("/subscribe/return/onward?session_id=" + session)
                .then()
                .statusCode(204)
                .header("HX-Redirect", containsString("/subscribe/return?session_id=" + session));
    }

    /** A48: a page that waits, and a script that plays one, have Stripe asked every other second at most. */
    @Test
    void howOftenThePageAsksIsNotHowOftenStripeIsAsked() {
        var ana = Browser.newReader("ana");
        var session = "session_id=" + unpaidSession(ana);
        ana.get("/subscribe/return?" + session).then().statusCode(200);
        var now = asked(ana, "now() + interval '1 minute'");
        for (int i = 0; i < 5; i++) {
            poll(ana, session).then().statusCode(204).header("HX-Redirect", nullValue());
        }
        assertEquals(now, asked(ana), "each of them is told that nothing is known yet");
        var before = asked(ana, "now() - interval '2 seconds'");
        poll(ana, session).then().statusCode(204).header("HX-Redirect", containsString("/subscribe/return?"));
        assertNotEquals(before, asked(ana));
    }

    /** A48 */
    @Test
    void anExpiredCheckoutIsNotLookedUpAgain() {
        var ben = Browser.newReader("ben");
        var session = "session_id=" + unpaidSession(ben);
        rows.first(
                "update checkout set status = 'EXPIRED', closed_at = now() where account_id = ? returning id",
                subscribers.account(ben));
        var asked = asked(ben, "now() - interval '1 hour'");
        poll(ben, session).then().statusCode(204).header("HX-Redirect", containsString("/subscribe/return?"));
        assertEquals(asked, asked(ben));
    }

    @Test
    void htmxGoesOnToTheReportOnceItIsOpen() {
        var ana = Browser.newReader("ana");
        var back = stripe.payAndComeBack(ana.paymentPage("complete-monthly"));
        subscribers.awaitOpen(ana);
        ana.follow(back).then().statusCode(200);
        var session = back.substring(back.indexOf("session_id="));
        ana.asks()
                .header("HX-Request", "true")
                .get("/subscribe/return/onward?" + session)
                .then()
                .statusCode(204)
                .header("HX-Redirect", "/reports/arctic?opening=1");
    }

    /** A42: coming to the success page is no payment. */
    @Test
    void theReturnPageOpensNothingForAnUnpaidCheckout() {
        var ben = Browser.newReader("ben");
        var session = unpaidSession(ben);
        ben.get("/subscribe/return?session_id=" + session)
                .then()
                .statusCode(200)
                .body(containsString("Not paid yet"), not(containsString("Payment received")));
        assertEquals(0, rows.count("select count(*) from entitlement where account_id = ?", subscribers.account(ben)));
    }

    /** R34 */
    @Test
    void nobodyIsLedToAnotherSiteAfterPaying() {
        var ana = Browser.newReader("ana");
        var page = ana.choose("complete-monthly", "//evil.example/")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var back = stripe.payAndComeBack(page);
        subscribers.awaitOpen(ana);
        ana.follow(back).then().statusCode(200);
        ana.follow(onward(back)).then().statusCode(303).header("Location", endsWith("/account?opening=1"));
    }

    /** R02 */
    @Test
    void anotherReadersCheckoutIsNotFound() {
        var ana = Browser.newReader("ana");
        var back = stripe.payAndComeBack(ana.paymentPage("complete-monthly"));
        var ben = Browser.newReader("ben");
        ben.follow(back).then().statusCode(404);
        ben.follow(onward(back)).then().statusCode(404);
        assertFalse(subscribers.isOpen(ben));
    }

    /** Open at Stripe, and no worker is about to read the customer because a webhook told of it. */
    private String unpaidSession(Browser reader) {
        stripe.loseWebhooks();
        var page = reader.paymentPage("complete-monthly");
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private Response poll(Browser reader, String session) {
        return reader.asks().header("HX-Request", "true").get("/subscribe/return/onward?" + session);
    }

    /** When a page last had Stripe asked. */
    private String asked(Browser reader) {
        return rows.first("select asked_at from stripe_customer where account_id = ?", subscribers.account(reader));
    }

    /** The same after it was made so; fast and slow machines are then alike. */
    private String asked(Browser reader, String when) {
        return rows.first(
                "update stripe_customer set asked_at = " + when + ", synced_at = " + when
                        + " where account_id = ? returning asked_at",
                subscribers.account(reader));
    }

    /** Another worker reads the customer until then, and none of ours is in a hurry to take over. */
    private void leaseOf(Browser reader, String until) {
        rows.first(
                "update stripe_customer set leased_by = gen_random_uuid(), leased_until = " + until
                        + ", due_at = now() + interval '1 hour' where account_id = ? returning id",
                subscribers.account(reader));
    }

    /** Where the page after the payment leads on to. */
    private static String onward(String back) {
        return back.replace("/subscribe/return?", "/subscribe/return/onward?");
    }
}
