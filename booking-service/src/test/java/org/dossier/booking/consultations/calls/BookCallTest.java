package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.MovableClock;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.Rows;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.consultations.availability.Terms;
import org.dossier.kit.test.Eventually;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class BookCallTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final AnExpert anExpert;
    private final Bookings bookings;
    private final PaymentsNextDoor payments;
    private final MovableClock clock;
    private final Clock now;
    private final Rows rows;

    BookCallTest(
            AnExpert anExpert, Bookings bookings, PaymentsNextDoor payments, MovableClock clock, Clock now, Rows rows) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.payments = payments;
        this.clock = clock;
        this.now = now;
        this.rows = rows;
    }

    @Test
    void everybodySeesExpertsAndTheirFreeTimesInTheirOwnZone() {
        var expert = anExpert.inBerlin();
        Browser.GUEST.get("/consultations").then().statusCode(200).body(containsString(expert.slug()));
        Browser.GUEST
                .get("/consultations?topic=Topic%20" + expert.slug())
                .then()
                .statusCode(200)
                .body(containsString("/consultations/" + expert.slug()));
        Browser.GUEST
                .get("/consultations/" + expert.slug() + "?kind=" + expert.hour() + "&zone=Asia/Almaty")
                .then()
                .statusCode(200)
                .body(containsString("€240.00"), containsString("+05:00"), containsString("at least 2 days before"));
    }

    @Test
    void aZoneThatWasRenamedOrNeverWasDoesNoHarm() {
        var expert = anExpert.inBerlin();
        for (var zone : List.of("Asia/Calcutta", "Europe/Kiev", "Nowhere/Land", "%00", "..%2F..")) {
            Browser.GUEST
                    .get("/consultations/" + expert.slug() + "?zone=" + zone)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aGuestSignsInAndComesBackToTheVeryTime() {
        var expert = anExpert.inBerlin();
        Browser.GUEST
                .get("/consultations/" + expert.slug() + "/booking?kind=" + expert.hour() + "&at="
                        + anExpert.slot(expert, Duration.ofDays(3)))
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?to=%2Fconsultations%2F" + expert.slug()));
    }

    @Test
    void aQuestionAboutAReportGoesWithTheCall() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var at = anExpert.slot(expert, Duration.ofDays(3));
        var query = "kind=" + expert.introduction() + "&at=" + at
                + "&report=four-ways-to-syunik&title=Four%20ways%20%3Cb%3E";
        client.get("/consultations/" + expert.slug() + "/booking?" + query)
                .then()
                .statusCode(200)
                .body(containsString("Four ways &lt;b&gt;"), not(containsString("<b>")));
        client.post(
                        "/consultations/" + expert.slug() + "/booking",
                        "kind",
                        expert.introduction().toString(),
                        "at",
                        at.toString(),
                        "shown",
                        "0",
                        "report",
                        "four-ways-to-syunik",
                        "title",
                        "Four ways",
                        "question",
                        "Which first?")
                .then()
                .statusCode(303);
        var call = bookings.callOf(client, at);
        assertEquals("CONFIRMED", bookings.statusOf(call));
        client.get("/account/bookings/calls/" + call)
                .then()
                .statusCode(200)
                .body(containsString("Four ways"), containsString("Which first?"));
        expert.browser()
                .get("/account/bookings/expert/calls/" + call)
                .then()
                .statusCode(200)
                .body(containsString("Which first?"));
    }

    @Test
    void whatCostsIsHeldUntilItIsPaid() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var at = anExpert.slot(expert, Duration.ofDays(3));
        bookings.ask(client, expert, expert.hour(), "24000", at)
                .then()
                .statusCode(303)
                .header("Location", startsWith("https://checkout.example/"));
        var call = bookings.callOf(client, at);
        assertEquals("PENDING", bookings.statusOf(call));
        client.get("/account/bookings/calls/" + call)
                .then()
                .statusCode(200)
                .body(containsString("Pay now"), containsString("Held for you until"));
        payments.pay(payments.paymentOf(call));
        assertEquals("CONFIRMED", bookings.statusOf(call));
        assertEquals("24000", rows.first("select amount_minor from payment where reference = ?", call));
        client.get("/account/bookings").then().statusCode(200).body(containsString("Paid hour with Expert"));
    }

    /** A43: the client's page and the client's form decide no price. */
    @Test
    void aPriceThatIsNotTheCataloguesBooksNothing() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("eve");
        var at = anExpert.slot(expert, Duration.ofDays(3));
        for (var shown : List.of("1", "0", "-24000", "20000", "", "1e9")) {
            bookings.ask(client, expert, expert.hour(), shown, at)
                    .then()
                    .statusCode(422)
                    .body(containsString("What comes next?"), containsString("€240.00"));
        }
        assertEquals(0, rows.count("select count(*) from call where client_subject = ?", client.subject()));
    }

    @Test
    void aQuestionThatIsTooLongIsKeptOnTheForm() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var question = "why ".repeat(1001);
        client.post(
                        "/consultations/" + expert.slug() + "/booking",
                        "kind",
                        expert.introduction().toString(),
                        "at",
                        anExpert.slot(expert, Duration.ofDays(3)).toString(),
                        "shown",
                        "0",
                        "question",
                        question)
                .then()
                .statusCode(422)
                .body(containsString("4,000"), containsString("why why why"));
    }

    /** A50, A51: two want the same time, one gets it, and the other keeps the question. */
    @Test
    void aTimeIsGivenOnce() {
        var expert = anExpert.inBerlin();
        var at = anExpert.slot(expert, Duration.ofDays(3));
        bookings.held(Browser.newReader("ana"), expert, at);
        bookings.ask(Browser.newReader("ben"), expert, expert.introduction(), "0", at)
                .then()
                .statusCode(422)
                .body(containsString("What comes next?"), containsString("<option value="));
        bookings.ask(Browser.newReader("ben"), expert, expert.introduction(), "0", at.plus(Duration.ofMinutes(30)))
                .then()
                .statusCode(422);
    }

    @Test
    void theSecondOfTwoClicksGivesTheSameCall() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var at = anExpert.slot(expert, Duration.ofDays(3));
        bookings.held(client, expert, at);
        bookings.held(client, expert, at);
        assertEquals(1, rows.count("select count(*) from call where client_subject = ?", client.subject()));
        assertEquals(1, rows.count("select count(*) from payment where buyer_subject = ?", client.subject()));
    }

    /** R21: a time that is not offered cannot be asked for. */
    @Test
    void onlyWhatIsOfferedCanBeBooked() {
        var expert = anExpert.in(
                "Europe/Berlin", new Terms(Duration.ZERO, Duration.ofMinutes(15), Duration.ofHours(24), 30, 1));
        var client = Browser.newReader("ana");
        var at = anExpert.slot(expert, Duration.ofDays(3));
        for (var odd : List.of(
                at.plusSeconds(60).toString(),
                now.instant().minus(Duration.ofDays(3)).toString(),
                now.instant().plus(Duration.ofHours(2)).toString(),
                at.plus(Duration.ofDays(60)).toString(),
                "-292275055-05-16T16:47:04Z",
                "tomorrow",
                "")) {
            client.post(
                            "/consultations/" + expert.slug() + "/booking",
                            "kind",
                            expert.introduction().toString(),
                            "at",
                            odd,
                            "shown",
                            "0")
                    .then()
                    .statusCode(422);
        }
        bookings.introduction(client, expert, at);
        // One call a day at most, so that the rest of that day is closed.
        var sameDay = at.atZone(BERLIN).getHour() < 12 ? at.plus(Duration.ofHours(8)) : at.minus(Duration.ofHours(8));
        bookings.ask(Browser.newReader("ben"), expert, expert.introduction(), "0", sameDay)
                .then()
                .statusCode(422);
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

    /** A13, A14, A16, R02: whose call it is not does not find it, whatever is done to it. */
    @Test
    void anotherClientsCallIsNotFound() {
        var expert = anExpert.inBerlin();
        var call = bookings.introduction(Browser.newReader("ana"), expert, anExpert.slot(expert, Duration.ofDays(3)));
        var path = "/account/bookings/calls/" + call;
        var eve = Browser.newReader("eve");
        for (var page : List.of("", "/move", "/invitation.ics")) {
            eve.get(path + page).then().statusCode(404);
        }
        for (var act : List.of("/move", "/cancellation", "/payment")) {
            eve.post(path + act, "at", now.instant().toString()).then().statusCode(404);
        }
        var other = anExpert.inBerlin();
        other.browser().get("/account/bookings/expert/calls/" + call).then().statusCode(404);
        for (var act : List.of("/move", "/cancellation", "/absence", "/notes")) {
            other.browser()
                    .post("/account/bookings/expert/calls/" + call + act, "reason", "mine")
                    .then()
                    .statusCode(404);
        }
        assertEquals("CONFIRMED", bookings.statusOf(call));
    }

    /** The role alone makes nobody an expert, nor does the address alone. */
    @Test
    void anExpertIsWhoHasTheRoleAndTheAddress() {
        var expert = anExpert.inBerlin();
        Browser.withRoles("nobody-" + UUID.randomUUID(), "expert")
                .get("/account/bookings/expert")
                .then()
                .statusCode(404);
        Browser.withRoles(expert.slug()).get("/account/bookings/expert").then().statusCode(403);
        expert.browser().get("/account/bookings/expert").then().statusCode(200);
    }

    @Test
    void freeSlotsAreToldToPrograms() {
        var expert = anExpert.inBerlin();
        Browser.GUEST
                .asks()
                .accept("application/json")
                .get("/api/consultations/slots?expert=" + expert.slug() + "&minutes=60&days=3")
                .then()
                .statusCode(200)
                .body("[0].expert", equalTo(expert.slug()))
                .body("[0].everyMinutes", equalTo(30))
                .body("[0].stretches.size()", greaterThan(1))
                .body("[0].stretches[1].last", endsWith(":30:00Z"));
        for (var odd : List.of("days=1000", "days=0", "minutes=-60", "minutes=99999", "from=x")) {
            Browser.GUEST
                    .asks()
                    .accept("application/json")
                    .get("/api/consultations/slots?" + odd)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void theInvitationIsAFileToKeep() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var call = bookings.introduction(client, expert, anExpert.slot(expert, Duration.ofDays(3)));
        client.get("/account/bookings/calls/" + call + "/invitation.ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(containsString("METHOD:REQUEST"), containsString("UID:" + call + "@"));
        client.get("/account/bookings/calls/" + call).then().body(containsString("Join the call"));
        client.post("/account/bookings/calls/" + call + "/payment")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account/bookings/calls/" + call));
    }
}
