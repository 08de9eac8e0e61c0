package org.dossier.subscriber.billing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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
    void setRight() {
        stripe.setRight();
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
        stripe.loseWebhooks();
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        stripe.pay(page, StripeControl.GOOD_CARD);
        ana.choose("complete-yearly", "/")
                .then()
                .statusCode(303)
                .header("Location", containsString("/account?already"));
        assertTrue(subscribers.isOpen(ana));
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
}
