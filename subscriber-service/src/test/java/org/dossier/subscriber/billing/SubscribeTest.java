package org.dossier.subscriber.billing;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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

/** From a plan to open access, and every way in which it does not come to that. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SubscribeTest {
    private final StripeControl stripe;
    private final Subscribers subscribers;
    private final Rows rows;

    SubscribeTest(StripeControl stripe, Subscribers subscribers, Rows rows) {
        this.stripe = stripe;
        this.subscribers = subscribers;
        this.rows = rows;
    }

    @AfterEach
    void webhooksArriveAgain() {
        stripe.deliverWebhooks();
    }

    /** Stripe's schema was kept in every call of every test. */
    @AfterEach
    void nothingWasAskedThatStripeDoesNotKnow() {
        assertEquals(0, stripe.sim("violations").path("count").asInt(), stripe.sim("violations")::toString);
        assertEquals(List.of(), stripe.unsupported());
    }

    @Test
    void payingOpensAccessWithTheWebhookAlone() {
        var ana = Browser.newReader("ana");
        var paid = stripe.pay(ana.paymentPage("complete-monthly"), StripeControl.GOOD_CARD);
        assertEquals(303, paid.statusCode());
        subscribers.awaitOpen(ana);
        assertEquals(
                "complete-monthly",
                rows.first("select plan_key from entitlement where account_id = ?", subscribers.account(ana)));
        ana.get("/account").then().statusCode(200).body(containsString("Complete, monthly"), containsString("€49.00"));
    }

    /** F19 */
    @Test
    void theReturnPageOpensAccessWhenNoWebhookCame() {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-yearly");
        stripe.loseWebhooks();
        try {
            var back = stripe.payAndComeBack(page);
            ana.follow(back)
                    .then()
                    .statusCode(200)
                    .body(containsString("Payment received"), containsString("http-equiv=\"refresh\""));
            assertTrue(subscribers.isOpen(ana));
            ana.follow(onward(back)).then().statusCode(303).header("Location", endsWith("/reports/arctic?opening=1"));
        } finally {
            stripe.deliverWebhooks();
        }
    }

    /** A webhook's worker is reading the customer at this very moment: that is no reason to say that nothing was paid. */
    @Test
    void theReturnPageWaitsForAnotherWorkersReading() {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        stripe.loseWebhooks();
        try {
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
        } finally {
            stripe.deliverWebhooks();
        }
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
        var asked = readings(ana);
        for (int i = 0; i < 5; i++) {
            poll(ana, session).then().statusCode(204).header("HX-Redirect", nullValue());
        }
        assertEquals(asked, readings(ana), "each of them is told that nothing is known yet");
        rows.first(
                "update stripe_customer set asked_at = asked_at - interval '2 seconds',"
                        + " synced_at = synced_at - interval '2 seconds' where account_id = ? returning id",
                subscribers.account(ana));
        poll(ana, session).then().statusCode(204).header("HX-Redirect", containsString("/subscribe/return?"));
        assertEquals(asked + 1, readings(ana));
    }

    /** A48 */
    @Test
    void anExpiredCheckoutIsNotLookedUpAgain() {
        var ben = Browser.newReader("ben");
        var session = "session_id=" + unpaidSession(ben);
        rows.first(
                "update checkout set status = 'EXPIRED', closed_at = now() where account_id = ? returning id",
                subscribers.account(ben));
        var asked = readings(ben);
        poll(ben, session).then().statusCode(204).header("HX-Redirect", containsString("/subscribe/return?"));
        assertEquals(asked, readings(ben));
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

    private long readings(Browser reader) {
        return rows.count("select wanted_sync from stripe_customer where account_id = ?", subscribers.account(reader));
    }

    @Test
    void htmxGoesOnToTheReportOnceItIsOpen() {
        var ana = Browser.newReader("ana");
        var back = stripe.payAndComeBack(ana.paymentPage("complete-monthly"));
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

    @Test
    void aDeclinedCardOpensNothingAndAnotherCardDoes() {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("eurasia-monthly");
        assertEquals(402, stripe.pay(page, StripeControl.DECLINED_CARD).statusCode());
        assertFalse(subscribers.isOpen(ana));
        assertEquals(303, stripe.pay(page, StripeControl.GOOD_CARD).statusCode());
        subscribers.awaitOpen(ana);
        assertEquals(
                "{caucasus,central-asia}",
                rows.first("select coverage from entitlement where account_id = ?", subscribers.account(ana)));
    }

    @Test
    void threeDSecureOpensAccessOnceTheBankAgreed() {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        assertEquals(
                402,
                stripe.authenticate(stripe.pay(page, StripeControl.CARD_WITH_3DS), "fail")
                        .statusCode());
        assertFalse(subscribers.isOpen(ana));
        assertEquals(
                303,
                stripe.authenticate(stripe.pay(page, StripeControl.CARD_WITH_3DS), "complete")
                        .statusCode());
        subscribers.awaitOpen(ana);
    }

    @Test
    void anAbandonedCheckoutIsTakenUpAgain() {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        RestAssured.get("/plans?checkout=left&plan=complete-monthly")
                .then()
                .statusCode(200)
                .body(containsString("Nothing was charged"));
        assertEquals(page, ana.paymentPage("complete-monthly"));
    }

    /** Two tabs with two plans: the first page is closed, so that only one can be paid. */
    @Test
    void anotherPlanClosesThePageOfTheFirst() {
        var ana = Browser.newReader("ana");
        var first = ana.paymentPage("complete-monthly");
        var second = ana.paymentPage("complete-yearly");
        assertNotEquals(first, second);
        assertEquals(410, stripe.pay(first, StripeControl.GOOD_CARD).statusCode());
        assertEquals(303, stripe.pay(second, StripeControl.GOOD_CARD).statusCode());
        subscribers.awaitOpen(ana);
        assertEquals(1, subscribers.subscriptions(ana));
    }

    @Test
    void whoHasASubscriptionIsLedToTheAccountAndNotToASecondPayment() {
        var ana = subscribers.subscribed("complete-monthly");
        ana.choose("complete-yearly", "/")
                .then()
                .statusCode(303)
                .header("Location", containsString("/account?already"));
        ana.get("/subscribe?plan=complete-yearly")
                .then()
                .statusCode(303)
                .header("Location", containsString("/account?already"));
        assertEquals(1, subscribers.subscriptions(ana));
    }

    /** Stripe took the payment, and neither webhook nor return reached us before the reader chose again. */
    @Test
    void aPaymentThatWeDidNotHearOfIsFoundBeforeASecondPageOpens() {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        stripe.loseWebhooks();
        try {
            stripe.pay(page, StripeControl.GOOD_CARD);
            ana.choose("complete-yearly", "/")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/account?already"));
            assertTrue(subscribers.isOpen(ana));
        } finally {
            stripe.deliverWebhooks();
        }
    }

    /** F21: the answer is lost after Stripe acted; one page exists, and one charge. */
    @Test
    void aLostAnswerOfStripeLeavesOneCheckout() {
        var ana = Browser.newReader("ana");
        stripe.breakNext(1, "POST", "/v1/checkout/sessions$", "error_500_after_commit");
        ana.choose("complete-monthly", "/").then().statusCode(503).body(containsString("Nothing was charged"));
        ana.choose("complete-monthly", "/");
        assertEquals(1, rows.count("select count(*) from checkout where account_id = ?", subscribers.account(ana)));
    }

    /** F07, F21 */
    @Test
    void aConnectionThatBreaksAfterStripeActedIsAskedAgainAndFindsTheSamePage() {
        var ana = Browser.newReader("ana");
        stripe.breakNext(1, "POST", "/v1/checkout/sessions$", "timeout_after_commit");
        var page = ana.paymentPage("complete-monthly");
        assertEquals(page, ana.paymentPage("complete-monthly"));
        assertEquals(303, stripe.pay(page, StripeControl.GOOD_CARD).statusCode());
        subscribers.awaitOpen(ana);
        assertEquals(1, subscribers.subscriptions(ana));
    }

    /** A43, R25, R04: what a form says of prices and accounts is not looked at. */
    @Test
    void thePriceComesFromTheCatalogueWhateverTheFormSays() {
        var ana = Browser.newReader("ana");
        var page = ana.asks()
                .formParam("plan", "complete-monthly")
                .formParam("price", "price_of_mine")
                .formParam("amount", "1")
                .formParam("quantity", "-3")
                .formParam("customer", "cus_of_somebody")
                .post("/subscribe")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        stripe.pay(page, StripeControl.GOOD_CARD);
        subscribers.awaitOpen(ana);
        assertEquals(
                "4900", rows.first("select paid_minor from invoice where account_id = ?", subscribers.account(ana)));
    }

    @Test
    void aPlanThatDoesNotExistCannotBeChosen() {
        var ana = Browser.newReader("ana");
        ana.choose("free-forever", "/").then().statusCode(404);
        ana.asks().post("/subscribe").then().statusCode(404);
    }

    @Test
    void aGuestSignsInFirstAndComesBackToThePlan() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/subscribe?plan=complete-monthly&to=/reports/arctic")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        endsWith("/login?to=%2Fsubscribe%3Fplan%3Dcomplete-monthly%26to%3D%252Freports%252Farctic"));
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

    @Test
    void thePortalIsTheReadersOwn() {
        var ana = subscribers.subscribed("complete-monthly");
        var address = ana.asks()
                .formParam("customer", "cus_of_somebody")
                .post("/account/portal")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertTrue(address.contains("/p/session/"), address);
        Browser.newReader("ben")
                .asks()
                .post("/account/portal")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/plans"));
    }

    /** Where the page after the payment leads on to. */
    private void leaseOf(Browser reader, String until) {
        rows.first(
                "update stripe_customer set leased_by = gen_random_uuid(), leased_until = " + until
                        + " where account_id = ? returning id",
                subscribers.account(reader));
    }

    private static String onward(String back) {
        return back.replace("/subscribe/return?", "/subscribe/return/onward?");
    }
}
