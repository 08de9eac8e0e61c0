package org.dossier.booking.consultations.calls;

import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What becomes of a call whose payment comes late, twice or never. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PayCallTest {
    private final AnExpert anExpert;
    private final Bookings bookings;
    private final PaymentsNextDoor payments;
    private final MovableClock clock;
    private final Rows rows;

    PayCallTest(AnExpert anExpert, Bookings bookings, PaymentsNextDoor payments, MovableClock clock, Rows rows) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.payments = payments;
        this.clock = clock;
        this.rows = rows;
    }

    @Test
    void whatIsNotPaidInTimeIsFreeAgain() {
        var expert = anExpert.inBerlin();
        var at = anExpert.slot(expert, Duration.ofDays(3));
        var call = bookings.held(Browser.newReader("ana"), expert, at);
        clock.forward(Duration.ofMinutes(16));
        Eventually.within(
                Duration.ofSeconds(20),
                "the hold is over",
                () -> bookings.statusOf(call).equals("RELEASED"));
        bookings.held(Browser.newReader("ben"), expert, at);
    }

    /** F22: the time is still free, so the late payment gets it. */
    @Test
    void aLatePaymentGetsTheTimeIfItIsFree() {
        var expert = anExpert.inBerlin();
        var call = bookings.held(Browser.newReader("ana"), expert, anExpert.slot(expert, Duration.ofDays(3)));
        clock.forward(Duration.ofMinutes(16));
        Eventually.within(
                Duration.ofSeconds(20),
                "the hold is over",
                () -> bookings.statusOf(call).equals("RELEASED"));
        payments.pay(payments.paymentOf(call));
        assertEquals("CONFIRMED", bookings.statusOf(call));
        assertEquals("", bookings.refundOf(call));
    }

    /** F22, I01: somebody else has it, so all of the money goes back; a repeated event changes nothing. */
    @Test
    void aLatePaymentGoesBackIfTheTimeIsTaken() {
        var expert = anExpert.inBerlin();
        var at = anExpert.slot(expert, Duration.ofDays(3));
        var call = bookings.held(Browser.newReader("ana"), expert, at);
        clock.forward(Duration.ofMinutes(16));
        Eventually.within(
                Duration.ofSeconds(20),
                "the hold is over",
                () -> bookings.statusOf(call).equals("RELEASED"));
        bookings.introduction(Browser.newReader("ben"), expert, at);
        var payment = payments.paymentOf(call);
        payments.pay(payment);
        payments.tell(payment, "PAID", 9, "");
        Eventually.within(
                Duration.ofSeconds(20),
                "the repeated event is known",
                () -> rows.first("select version from payment where id = ?", payment)
                        .equals("9"));
        assertEquals("RELEASED", bookings.statusOf(call));
        assertEquals("24000", bookings.refundOf(call));
    }

    /** I01: who gave up and paid all the same has it all back. */
    @Test
    void aPaymentAfterGivingUpGoesBack() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var call = bookings.held(client, expert, anExpert.slot(expert, Duration.ofDays(3)));
        client.post("/account/bookings/calls/" + call + "/cancellation").then().statusCode(303);
        assertEquals("CANCELLED", bookings.statusOf(call));
        payments.pay(payments.paymentOf(call));
        assertEquals("CANCELLED", bookings.statusOf(call));
        assertEquals("24000", bookings.refundOf(call));
    }

    @Test
    void aPaymentPageThatClosesUnpaidFreesTheTime() {
        var expert = anExpert.inBerlin();
        var call = bookings.held(Browser.newReader("ana"), expert, anExpert.slot(expert, Duration.ofDays(3)));
        payments.expire(payments.paymentOf(call));
        assertEquals("RELEASED", bookings.statusOf(call));
    }

    @Test
    void nobodyHoldsMoreThanThreeTimesWithoutPaying() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("eve");
        for (int day = 2; day < 5; day++) {
            bookings.held(client, expert, anExpert.slot(expert, Duration.ofDays(day)));
        }
        bookings.ask(client, expert, expert.hour(), "24000", anExpert.slot(expert, Duration.ofDays(6)))
                .then()
                .statusCode(409);
    }
}
