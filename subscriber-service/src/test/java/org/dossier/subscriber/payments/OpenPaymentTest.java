package org.dossier.subscriber.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionListParams;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Opening a payment, whatever becomes of the answers. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OpenPaymentTest {
    private final BookingDesk desk;
    private final StripeControl control;
    private final StripeClient stripe;
    private final Rows rows;
    private final Clock clock;

    OpenPaymentTest(BookingDesk desk, StripeControl control, StripeClient stripe, Rows rows, Clock clock) {
        this.desk = desk;
        this.control = control;
        this.stripe = stripe;
        this.rows = rows;
        this.clock = clock;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    private List<Session> sessions(Browser buyer) throws StripeException {
        var customer = rows.first(
                "select stripe_customer_id from account where subject = ?",
                buyer.person().subject());
        return stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().setCustomer(customer).build())
                .getData();
    }

    @Test
    void aBuyerWhoWasNeverHereGetsAnAccountAndACheckout() throws StripeException {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var order = desk.order(ana);
        desk.open(key, order)
                .then()
                .statusCode(201)
                .body("id", equalTo(key.toString()))
                .body("state", equalTo("OPEN"))
                .body("amountMinor", equalTo(90_000))
                .body("currency", equalTo("EUR"))
                .body("expiresAt", equalTo(order.get("expiresAt")))
                .body("checkoutUrl", containsString("/c/pay/cs_test_"));
        var session = sessions(ana).getFirst();
        assertEquals("payment", session.getMode());
        assertEquals(90_000, session.getAmountTotal());
        assertEquals(key.toString(), session.getMetadata().get("payment"));
        assertTrue(session.getInvoiceCreation().getEnabled());
        assertTrue(session.getCancelUrl().endsWith(BookingDesk.LEAVE_TO));
        assertEquals("ana@example.org", session.getCustomerDetails().getEmail());
        assertEquals("OPEN", desk.state(key));
        assertEquals(
                1,
                rows.count(
                        "select count(*) from account where subject = ?",
                        ana.person().subject()));
    }

    /** F07: whoever asks again gets the same. */
    @Test
    void theSameKeyAndBodyIsOneCheckout() throws StripeException {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var order = desk.order(ana);
        var first = desk.open(key, order).then().statusCode(201).extract().asString();
        var second = desk.open(key, order).then().statusCode(200).extract().asString();
        assertEquals(first, second);
        assertEquals(1, sessions(ana).size());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var order = desk.order(ana);
        desk.open(key, order).then().statusCode(201);
        order.put("lines", List.of(BookingDesk.line("OSINT in Russia, 12 September 2026", 2, 45_001)));
        desk.open(key, order).then().statusCode(409).contentType("application/problem+json");
        assertEquals(90_000, (int) desk.get(key).path("amountMinor"));
    }

    @Test
    void severalPaymentsOfOneBuyerMayBeOpen() throws StripeException {
        var ana = Browser.newReader("ana");
        assertNotEquals(desk.open(UUID.randomUUID(), ana), desk.open(UUID.randomUUID(), ana));
        assertEquals(2, sessions(ana).size());
    }

    /** F07: twenty at once. */
    @Test
    void requestsAtTheSameTimeAreOneCheckout() throws Exception {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var order = desk.order(ana);
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            Callable<String> ask = () -> {
                for (int i = 0; i < 5; i++) {
                    var answer = desk.open(key, order);
                    if (answer.statusCode() < 400) {
                        return answer.path("checkoutUrl");
                    }
                    assertEquals(503, answer.statusCode(), answer.asString());
                }
                return "";
            };
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(20, ask))) {
                answers.add(answer.get());
            }
        }
        assertEquals(1, answers.stream().distinct().count(), answers::toString);
        assertEquals(1, sessions(ana).size());
    }

    /** F21: Stripe has opened it and answers an error, also to stripe-java's own retries. */
    @Test
    void aCheckoutThatStripeOpenedAndDeniedIsFound() throws StripeException {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var order = desk.order(ana);
        // Twice: where another test has moved Stripe's clock, the first call is refused for its end.
        control.breakNext(2, "POST", "/v1/checkout/sessions$", "error_500_after_commit");
        desk.open(key, order).then().statusCode(503).contentType("application/problem+json");
        assertEquals("OPENING", desk.state(key));
        desk.open(key, order).then().statusCode(200).body("state", equalTo("OPEN"));
        assertEquals(1, sessions(ana).size());
    }

    /** F21: Stripe has not opened it, and keeps that error under the key for a day. */
    @Test
    void aCheckoutThatStripeFailedToOpenIsOpenedUnderAnotherKey() throws StripeException {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var order = desk.order(ana);
        control.breakNext(1, "POST", "/v1/checkout/sessions$", "error_500");
        desk.open(key, order).then().statusCode(503);
        desk.open(key, order).then().statusCode(200).body("state", equalTo("OPEN"));
        assertEquals(1, sessions(ana).size());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                mistake("purpose", order -> order.put("purpose", "A Seat")),
                mistake("an unknown member", order -> order.put("discount", 10)),
                mistake("a missing member", order -> order.remove("reference")),
                mistake("a null", order -> order.put("currency", null)),
                mistake("no UUID", order -> order.put("reference", "17")),
                mistake("no address", order -> order.put("buyer", Map.of("subject", "s", "name", "n", "email", "n"))),
                mistake("no line", order -> order.put("lines", List.of())),
                mistake(
                        "21 lines",
                        order -> order.put(
                                "lines", java.util.Collections.nCopies(21, BookingDesk.line("a seat", 1, 100)))),
                mistake("no description", order -> order.put("lines", List.of(BookingDesk.line(" ", 1, 100)))),
                mistake("two lines in one", order -> order.put("lines", List.of(BookingDesk.line("a\nb", 1, 100)))),
                mistake("no quantity", order -> order.put("lines", List.of(BookingDesk.line("a", 0, 100)))),
                mistake("501", order -> order.put("lines", List.of(BookingDesk.line("a", 501, 100)))),
                mistake("a negative", order -> order.put("lines", List.of(BookingDesk.line("a", 1, -100)))),
                mistake("nothing", order -> order.put("lines", List.of(BookingDesk.line("a", 1, 0)))),
                mistake("a fraction", order -> order.put("lines", List.of(BookingDesk.line("a", 1, 99.5)))),
                mistake("a text", order -> order.put("lines", List.of(BookingDesk.line("a", "1", 100)))),
                mistake("2^31", order -> order.put("lines", List.of(BookingDesk.line("a", 2_147_483_648L, 1)))),
                mistake("too much", order -> order.put("lines", List.of(BookingDesk.line("a", 2, 5_000_001)))),
                mistake("no currency", order -> order.put("currency", "EUX")),
                mistake("small letters", order -> order.put("currency", "eur")),
                mistake("another site", order -> order.put("returnTo", "//elsewhere.example/")),
                mistake("another site", order -> order.put("leaveTo", "https://elsewhere.example/")),
                mistake("yesterday", order -> order.put("expiresAt", "2020-01-01T00:00:00Z")),
                mistake("far ahead", order -> order.put("expiresAt", "2100-01-01T00:00:00Z")));
    }

    private static Arguments mistake(String what, Consumer<Map<String, Object>> made) {
        return arguments(what, made);
    }

    /** A43, R04, R22, R34: a mistake of the caller's opens nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNotInTheContractIsRefused(String what, Consumer<Map<String, Object>> mistake) {
        var key = UUID.randomUUID();
        var order = new HashMap<>(desk.order(Browser.newReader("ana")));
        mistake.accept(order);
        desk.open(key, order).then().statusCode(422).contentType("application/problem+json");
        desk.get(key).then().statusCode(404);
    }

    @Test
    void aPaymentWithoutAKeyIsRefused() {
        RestAssured.given()
                .header(
                        "Authorization",
                        Browser.withRoles("booking-service", PaymentsResource.ROLE)
                                .person()
                                .bearer())
                .contentType("application/json")
                .body(desk.order(Browser.newReader("ana")))
                .post("/internal/payments")
                .then()
                .statusCode(400);
    }

    /** What Stripe itself does not take is told at once and not tried for ever. */
    @Test
    void anAmountBelowStripesSmallestIsRefused() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"));
        order.put("lines", List.of(BookingDesk.line("a stamp", 1, 10)));
        desk.open(key, order).then().statusCode(422);
        assertEquals("EXPIRED", desk.state(key));
    }

    /** R57: only a service with the role, whoever else asks. */
    @Test
    void readersAndStaffMayNotOpenPayments() {
        for (var roles : new String[][] {{}, {StaffRole.ACCOUNT_MANAGER}, {StaffRole.ADMINISTRATOR}}) {
            Browser.withRoles("ada", roles)
                    .asks()
                    .accept("application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body(desk.order(Browser.newReader("ana")))
                    .post("/internal/payments")
                    .then()
                    .statusCode(403);
        }
    }

    /** Stripe's clock is another than ours, as where a test has moved one: then we alone end the checkout. */
    @Test
    void anEndThatStripeRefusesIsOursToKeep() throws StripeException {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        control.advance(Duration.ofHours(25));
        desk.awaitRead();
        desk.open(key, desk.order(ana, clock.instant().plus(Duration.ofMinutes(20))))
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"));
        assertEquals(1, sessions(ana).size());
    }
}
