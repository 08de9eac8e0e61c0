package org.dossier.subscriber.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;

import static org.dossier.subscriber.payments.BookingDesk.PATIENCE;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** The end of a payment that is not made: by its time, by request, and paid if somebody was faster. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PaymentEndTest {
    private final BookingDesk desk;
    private final StripeControl control;
    private final Rows rows;
    private final MovableClock movable;
    private final Clock clock;

    PaymentEndTest(BookingDesk desk, StripeControl control, Rows rows, MovableClock movable, Clock clock) {
        this.desk = desk;
        this.control = control;
        this.rows = rows;
        this.movable = movable;
        this.clock = clock;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    /** The seat's time is shorter than Stripe's shortest: the checkout itself ends with it. */
    @Test
    void aCheckoutEndsWithItsTime() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"), clock.instant().plus(Duration.ofMinutes(15)));
        String page = desk.open(key, order).then().statusCode(201).extract().path("checkoutUrl");
        movable.forward(Duration.ofMinutes(15));
        desk.awaitStateInTime(key, "EXPIRED");
        assertEquals(410, control.pay(page, StripeControl.GOOD_CARD).statusCode());
        var told = desk.newest(key);
        assertEquals(PaymentState.EXPIRED, told.state());
        assertNull(told.paidAt());
        assertEquals(1, desk.events(key).size());
    }

    /** I01: paid in the last moment, and its webhook lost: it is paid, not expired. */
    @Test
    void whatWasPaidInTimeIsPaidThoughNobodyTold() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"), clock.instant().plus(Duration.ofMinutes(2)));
        String page = desk.open(key, order).then().statusCode(201).extract().path("checkoutUrl");
        control.loseWebhooks();
        control.pay(page, StripeControl.GOOD_CARD);
        movable.forward(Duration.ofMinutes(2));
        desk.awaitStateInTime(key, "PAID");
        assertEquals(
                List.of(PaymentState.PAID),
                desk.events(key).stream()
                        .map(event -> event.dataAs(PaymentChanged.class).state())
                        .toList());
    }

    /** F21: the end is tried again while Stripe is away. */
    @Test
    void anEndThatStripeDoesNotHearComesLater() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"), clock.instant().plus(Duration.ofMinutes(15)));
        desk.open(key, order).then().statusCode(201);
        control.breakNext(3, "POST", "/v1/checkout/sessions/" + desk.session(key), "error_500");
        movable.forward(Duration.ofMinutes(15));
        Eventually.within(
                PATIENCE,
                "the end was tried",
                () -> rows.count("select count(*) from payment where id = ? and end_due_at > expires_at", key) == 1);
        assertEquals("OPEN", desk.state(key));
        movable.forward(Duration.ofMinutes(1));
        desk.awaitStateInTime(key, "EXPIRED");
    }

    @Test
    void aPaymentCanBeEndedByRequestOnce() {
        var key = UUID.randomUUID();
        desk.open(key, Browser.newReader("ana"));
        desk.end(key).then().statusCode(200).body("state", equalTo("EXPIRED")).body("checkoutUrl", equalTo(null));
        desk.end(key).then().statusCode(200).body("state", equalTo("EXPIRED"));
        assertEquals(1, desk.events(key).size());
        desk.end(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theEndOfOneThatWasPaidSaysSo() {
        var key = UUID.randomUUID();
        var page = desk.open(key, Browser.newReader("ana"));
        control.loseWebhooks();
        control.pay(page, StripeControl.GOOD_CARD);
        desk.end(key).then().statusCode(200).body("state", equalTo("PAID"));
    }

    /** One that Stripe never heard of ends as well. */
    @Test
    void anOpeningThatFailedEndsWithItsTime() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"), clock.instant().plus(Duration.ofMinutes(15)));
        control.breakNext(1, "POST", "/v1/checkout/sessions$", "error_500");
        desk.open(key, order).then().statusCode(503);
        movable.forward(Duration.ofMinutes(15));
        desk.awaitStateInTime(key, "EXPIRED");
        desk.open(key, order).then().statusCode(200).body("state", equalTo("EXPIRED"));
    }
}
