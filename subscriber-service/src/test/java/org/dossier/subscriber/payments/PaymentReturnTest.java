package org.dossier.subscriber.payments;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;

import static org.dossier.subscriber.payments.BookingDesk.SOON;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where a buyer comes back from Stripe: on to what was bought, and nowhere for who did not pay. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PaymentReturnTest {
    private final BookingDesk desk;
    private final StripeControl control;

    PaymentReturnTest(BookingDesk desk, StripeControl control) {
        this.desk = desk;
        this.control = control;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    @Test
    void whoComesBackFromThePaymentIsLedOn() {
        control.loseWebhooks();
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var page = desk.open(key, ana);
        var back = BookingDesk.path(URI.create(control.payAndComeBack(page)));
        assertTrue(back.startsWith("/payments/return?session_id=cs_test_"), back);
        ana.get(back).then().statusCode(303).header("Location", containsString(BookingDesk.RETURN_TO));
        assertEquals("PAID", desk.state(key));
    }

    /** R02, A42. */
    @Test
    void nobodySeesThePaymentOfAnother() {
        var key = UUID.randomUUID();
        desk.open(key, Browser.newReader("ana"));
        Browser.newReader("ben")
                .get("/payments/return?session_id=" + desk.session(key))
                .then()
                .statusCode(404);
    }

    /** A42: to come back is not to have paid. */
    @Test
    void whoComesBackUnpaidIsToldSo() {
        control.loseWebhooks();
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var page = desk.open(key, ana);
        var session = desk.session(key);
        whoReturns(ana, session, "Not paid yet")
                .then()
                .statusCode(200)
                .body(containsString("Not paid yet"), containsString(page), containsString("€900.00"));
        assertEquals("OPEN", desk.state(key));
        desk.end(key);
        whoReturns(ana, session, "the time to pay is over")
                .then()
                .statusCode(200)
                .body(containsString("the time to pay is over"), not(containsString(page)));
    }

    /** The answer once it has these words: after a reading just then it says that it is looking. */
    private static Response whoReturns(Browser reader, String session, String words) {
        var answer = new AtomicReference<Response>();
        Eventually.within(SOON, words, () -> {
            answer.set(reader.get("/payments/return?session_id=" + session));
            return answer.get().asString().contains(words);
        });
        return answer.get();
    }

    @Test
    void whoWaitsForABankIsToldToWait() {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        desk.open(key, ana);
        var session = desk.session(key);
        control.sim("sessions/" + session + "/pay-later", Map.of());
        ana.get("/payments/return?session_id=" + session)
                .then()
                .statusCode(200)
                .body(containsString("Your payment is being looked for"));
        ana.asks()
                .header("HX-Request", "true")
                .get("/payments/return/onward?session_id=" + session)
                .then()
                .statusCode(204)
                .header("HX-Redirect", equalTo(null));
        control.sim("sessions/" + session + "/settle", Map.of("outcome", "paid"));
        desk.awaitState(key, "PAID");
        ana.asks()
                .header("HX-Request", "true")
                .get("/payments/return/onward?session_id=" + session)
                .then()
                .statusCode(204)
                .header("HX-Redirect", equalTo(BookingDesk.RETURN_TO));
    }
}
