package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.consultations.availability.Terms;
import org.dossier.kit.test.Rows;

import static org.hamcrest.Matchers.containsString;
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
    private final Clock now;
    private final Rows rows;

    BookCallTest(AnExpert anExpert, Bookings bookings, PaymentsNextDoor payments, Clock now, Rows rows) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.payments = payments;
        this.now = now;
        this.rows = rows;
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
}
