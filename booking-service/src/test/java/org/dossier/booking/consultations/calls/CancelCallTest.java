package org.dossier.booking.consultations.calls;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.hours.Hours;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.consultations.calls.Bookings.page;
import static org.dossier.booking.consultations.calls.Bookings.staff;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What goes back when a call does not take place. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CancelCallTest {
    private final AnExpert anExpert;
    private final Bookings bookings;
    private final Hours hours;
    private final MovableClock clock;
    private final Rows rows;

    CancelCallTest(AnExpert anExpert, Bookings bookings, Hours hours, MovableClock clock, Rows rows) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.hours = hours;
        this.clock = clock;
        this.rows = rows;
    }

    @Test
    void whatWasGivenUpIsNotPaid() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var call = bookings.held(ana, expert, anExpert.slot(expert, Duration.ofDays(5)));
        ana.post(page(call) + "/cancellation").then().statusCode(303);
        ana.post(page(call) + "/payment").then().statusCode(303).header("Location", endsWith(page(call)));
        assertEquals("CANCELLED", bookings.statusOf(call));
    }

    @Test
    void cancelledEarlyAllGoesBackAndCancelledLateHalf() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var early = bookings.paid(ana, expert, anExpert.slot(expert, Duration.ofHours(60)));
        ana.post(page(early) + "/cancellation").then().statusCode(303);
        assertEquals("24000", bookings.refundOf(early));
        var late = bookings.paid(ana, expert, anExpert.slot(expert, Duration.ofHours(30)));
        ana.get(page(late)).then().body(containsString("€120.00 goes back to you now"));
        ana.post(page(late) + "/cancellation").then().statusCode(303);
        assertEquals("12000", bookings.refundOf(late));
        var tooLate = bookings.paid(ana, expert, anExpert.slot(expert, Duration.ofHours(5)));
        ana.post(page(tooLate) + "/cancellation").then().statusCode(303);
        assertEquals("", bookings.refundOf(tooLate));
    }

    /** Moving far away shortly before does not turn half of the money into all of it. */
    @Test
    void whoMovesLateGetsBackNoMoreThanForCancellingThen() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var call = bookings.paid(ana, expert, anExpert.slot(expert, Duration.ofHours(30)));
        ana.post(
                        page(call) + "/move",
                        "at",
                        anExpert.slot(expert, Duration.ofDays(20)).toString())
                .then()
                .statusCode(303);
        ana.post(page(call) + "/cancellation").then().statusCode(303);
        assertEquals("12000", bookings.refundOf(call));
    }

    @Test
    void whatTheExpertCancelsGoesBackInFull() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var call = bookings.paid(ana, expert, anExpert.slot(expert, Duration.ofHours(5)));
        var page = "/account/bookings/expert/calls/" + call;
        expert.browser().post(page + "/cancellation", "reason", " ").then().statusCode(422);
        expert.browser()
                .post(page + "/cancellation", "reason", "I am ill.")
                .then()
                .statusCode(303);
        assertEquals("CANCELLED", bookings.statusOf(call));
        assertEquals("24000", bookings.refundOf(call));
        ana.get(page(call)).then().body(containsString("I am ill."));
        assertEquals(1, rows.count("select count(*) from audit_entry where target_id = ?", call.toString()));
    }

    @Test
    void afterAMoveByTheExpertTheClientChoosesFreely() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var call = bookings.paid(ana, expert, anExpert.slot(expert, Duration.ofDays(3)));
        expert.browser()
                .post(
                        "/account/bookings/expert/calls/" + call + "/move",
                        "start",
                        bookings.hourInBerlin(Duration.ofHours(20)),
                        "reason",
                        "A trip was brought forward.")
                .then()
                .statusCode(303);
        ana.get(page(call)).then().body(containsString("The expert has moved this call"));
        ana.post(page(call) + "/cancellation").then().statusCode(303);
        assertEquals("24000", bookings.refundOf(call));
    }

    @Test
    void absenceOfTheExpertGivesAllBackAndOfTheClientNothing() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var one = bookings.paid(ana, expert, anExpert.slot(expert, Duration.ofHours(3)));
        var other = bookings.paid(ana, expert, anExpert.slot(expert, Duration.ofHours(6)));
        var pages = "/account/bookings/expert/calls/";
        expert.browser().post(pages + one + "/absence", "who", "client").then().statusCode(409);
        clock.forward(Duration.ofHours(8));
        for (var odd : List.of("", "EXPERT", "nobody")) {
            expert.browser().post(pages + one + "/absence", "who", odd).then().statusCode(422);
            staff().post("/desk/bookings/calls/" + one + "/absence", "who", odd)
                    .then()
                    .statusCode(422);
        }
        expert.browser().post(pages + one + "/absence", "who", "client").then().statusCode(303);
        staff().post("/desk/bookings/calls/" + other + "/absence", "who", "expert")
                .then()
                .statusCode(303);
        assertEquals("CLIENT_ABSENT", bookings.statusOf(one));
        assertEquals("", bookings.refundOf(one));
        assertEquals("EXPERT_ABSENT", bookings.statusOf(other));
        assertEquals("24000", bookings.refundOf(other));
    }

    @Test
    void anHourPaysAndComesBackInTime() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var at = anExpert.slot(expert, Duration.ofDays(4));
        bookings.ask(ana, expert, expert.byHours(), "0", at)
                .then()
                .statusCode(422)
                .body(containsString("not enough hours"));
        QuarkusTransaction.requiringNew()
                .run(() -> hours.add(UUID.randomUUID(), ana.subject(), expert.slug(), "OSINT, one to one", 60));
        bookings.ask(ana, expert, expert.byHours(), "0", at).then().statusCode(303);
        var call = bookings.callOf(ana, at);
        assertEquals("CONFIRMED", bookings.statusOf(call));
        assertEquals("60", used(ana));
        bookings.ask(ana, expert, expert.byHours(), "0", anExpert.slot(expert, Duration.ofDays(5)))
                .then()
                .statusCode(422);
        ana.post(page(call) + "/cancellation").then().statusCode(303);
        assertEquals("0", used(ana));
        var late = anExpert.slot(expert, Duration.ofHours(6));
        bookings.ask(ana, expert, expert.byHours(), "0", late).then().statusCode(303);
        ana.post(page(bookings.callOf(ana, late)) + "/cancellation").then().statusCode(303);
        assertEquals("60", used(ana));
    }

    private String used(Browser client) {
        return rows.first("select used_minutes from hours_account where subject = ?", client.subject());
    }
}
