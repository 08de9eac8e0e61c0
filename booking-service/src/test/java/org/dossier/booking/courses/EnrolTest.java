package org.dossier.booking.courses;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.CourseRuns.booked;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class EnrolTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    @Test
    void twoColleaguesAreHeldThenPaidThenInvited() {
        var run = courseRuns.add(aRun().meetings(2));
        var ana = someone("ana");
        var marek = someone("marek");
        var id = courseRuns.enrolBoth(ana, marek, run);
        assertEquals("HELD", courseRuns.status(id));
        assertEquals(2, courseRuns.taken(run));
        ana.get("/account/bookings/courses/" + id)
                .then()
                .statusCode(200)
                .body(containsString("held until"))
                .body(containsString("14 minutes left"))
                .body(containsString("€200.00"));
        ana.post("/account/bookings/courses/" + id + "/payment")
                .then()
                .statusCode(303)
                .header("Location", containsString("https://checkout.example/"));
        payments.pay(payments.paymentOf(id));
        assertEquals("CONFIRMED", courseRuns.status(id));
        assertEquals(
                List.of("SEAT_INVITATION", "SEAT_INVITATION", "ENROLMENT_CONFIRMED"),
                courseRuns.mailsTo(ana.person().email()).stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        assertEquals(2, courseRuns.mailsTo(marek.person().email()).size());
        ana.get("/account/bookings")
                .then()
                .body(containsString(courseRuns.courseOf(run).title()));
    }

    @Test
    void aFormThatIsPostedTwiceEnrolsOnce() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var id = booked(ana.post(
                    courseRuns.enrolPath(run),
                    "key",
                    key,
                    "name",
                    "Ana",
                    "email",
                    ana.person().email()));
            assertEquals(key, id.toString());
        }
        assertEquals(1, courseRuns.taken(run));
        someone("ben")
                .post(courseRuns.enrolPath(run), "key", key, "name", "Ben", "email", "ben@example.org")
                .then()
                .statusCode(404);
    }

    /** A43, R04, R25: nothing that the client sends decides a price. */
    @Test
    void thePriceIsTheServers() {
        var run = courseRuns.add(aRun().prices(10_000, 8_000L, 9_000L));
        var ben = someone("ben");
        var early = booked(ben.post(
                courseRuns.enrolPath(run),
                "name",
                "Ben",
                "email",
                ben.person().email(),
                "price",
                "1",
                "total",
                "1",
                "unit_minor",
                "1",
                "currency",
                "JPY",
                "status",
                "CONFIRMED",
                "quantity",
                "-3"));
        assertEquals("9000", rows.first("select total_minor from enrolment where id = ?", early));
        var ana = someone("ana");
        courseRuns.subscribe(ana);
        assertEquals("8000", rows.first("select total_minor from enrolment where id = ?", courseRuns.enrol(ana, run)));
        clock.forward(Duration.ofDays(3));
        var lea = someone("lea");
        assertEquals("10000", rows.first("select total_minor from enrolment where id = ?", courseRuns.enrol(lea, run)));
    }

    @Test
    void aHoldEndsByItselfAndTheSeatIsFree() {
        var run = courseRuns.add(aRun().seats(1));
        var ana = someone("ana");
        var id = courseRuns.enrol(ana, run);
        someone("ben").get(courseRuns.enrolPath(run)).then().statusCode(409).body(containsString("Sold out"));
        clock.forward(Duration.ofMinutes(16));
        ana.post("/account/bookings/courses/" + id + "/payment").then().statusCode(409);
        Eventually.within(SOON, "the seat is free", () -> courseRuns.taken(run) == 0);
        ana.get("/account/bookings/courses/" + id)
                .then()
                .statusCode(200)
                .body(containsString("The time to pay is over"));
        courseRuns.enrol(someone("ben"), run);
    }

    /** F22, I01 */
    @Test
    void aLatePaymentGetsTheSeatIfItIsFree() {
        var run = courseRuns.add(aRun().seats(1));
        var id = courseRuns.enrol(someone("ana"), run);
        clock.forward(Duration.ofMinutes(16));
        Eventually.within(
                SOON, "the hold has ended", () -> courseRuns.status(id).equals("ENDED"));
        payments.pay(payments.paymentOf(id));
        assertEquals("CONFIRMED", courseRuns.status(id));
        assertEquals(1, courseRuns.taken(run));
    }

    /** F22, I01 */
    @Test
    void aLatePaymentGoesBackIfTheSeatIsGone() {
        var run = courseRuns.add(aRun().seats(1));
        var ana = someone("ana");
        var id = courseRuns.enrol(ana, run);
        clock.forward(Duration.ofMinutes(16));
        Eventually.within(
                SOON, "the hold has ended", () -> courseRuns.status(id).equals("ENDED"));
        courseRuns.enrol(someone("ben"), run);
        payments.pay(payments.paymentOf(id));
        assertEquals("ENDED", courseRuns.status(id));
        assertEquals(1, courseRuns.taken(run));
        assertEquals(
                "10000 REQUESTED",
                rows.first(
                        "select amount_minor || ' ' || status from refund where payment_id = ?",
                        payments.paymentOf(id)));
        assertEquals(
                List.of("PAYMENT_TOO_LATE"), courseRuns.mailsTo(ana.person().email()));
    }

    @Test
    void aHoldThatCannotEndStopsNoOther() {
        var broken = courseRuns.add(aRun());
        var run = courseRuns.add(aRun());
        var stuck = courseRuns.enrol(someone("ana"), broken);
        var id = courseRuns.enrol(someone("ben"), run);
        rows.all("update run set taken = 0 where id = ? returning 1", broken.id());
        clock.forward(Duration.ofMinutes(16));
        Eventually.within(
                SOON, "the hold has ended", () -> courseRuns.status(id).equals("ENDED"));
        assertEquals("HELD", courseRuns.status(stuck));
        rows.all("update run set taken = 1 where id = ? returning 1", broken.id());
        Eventually.within(
                SOON, "the other has ended too", () -> courseRuns.status(stuck).equals("ENDED"));
    }

    @Test
    void whoGivesUpFreesTheSeatAtOnce() {
        var run = courseRuns.add(aRun().seats(1));
        var ana = someone("ana");
        var id = courseRuns.enrol(ana, run);
        ana.post("/account/bookings/courses/" + id + "/release").then().statusCode(303);
        assertEquals(0, courseRuns.taken(run));
        assertEquals("ENDED", courseRuns.status(id));
    }

    @Test
    void aVoucherForAllOfItConfirmsWithoutPayment() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var code = courseRuns.voucher(100, null, 1, 1);
        var id = booked(ana.post(
                courseRuns.enrolPath(run),
                "name",
                "Ana",
                "email",
                ana.person().email(),
                "voucher",
                code.toLowerCase(Locale.ROOT)));
        assertEquals("CONFIRMED", courseRuns.status(id));
        assertEquals(0, rows.count("select count(*) from payment where reference = ?", id));
        var again = someone("ben")
                .post(courseRuns.enrolPath(run), "name", "Ben", "email", "ben@example.org", "voucher", code);
        again.then().statusCode(422).body(containsString("used up")).body(containsString("ben@example.org"));
        assertEquals(1, courseRuns.taken(run));
    }

    /** Cards cannot be charged a few cents. */
    @Test
    void whatIsTooLittleToChargeIsFree() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var code = courseRuns.voucher(null, 9_951L, 1, 1);
        var id = booked(ana.post(
                courseRuns.enrolPath(run), "name", "Ana", "email", ana.person().email(), "voucher", code));
        assertEquals("CONFIRMED", courseRuns.status(id));
        assertEquals("0", rows.first("select paid_minor from seat where enrolment_id = ?", id));
    }

    /** The voucher can be used again once its hold has ended. */
    @Test
    void aVoucherComesBackWithTheHold() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var code = courseRuns.voucher(null, 2_500L, 1, 1);
        var id = booked(ana.post(
                courseRuns.enrolPath(run), "name", "Ana", "email", ana.person().email(), "voucher", code));
        assertEquals("7500", rows.first("select total_minor from enrolment where id = ?", id));
        ana.post("/account/bookings/courses/" + id + "/release");
        assertEquals("0", rows.first("select used from voucher where code = ?", code));
        booked(ana.post(
                courseRuns.enrolPath(run), "name", "Ana", "email", ana.person().email(), "voucher", code));
        ana.post(courseRuns.enrolPath(run), "name", "Ana", "email", ana.person().email(), "voucher", code)
                .then()
                .statusCode(422);
    }

    /** R02, A13: what is another person's does not exist. */
    @Test
    void anotherPersonsBookingDoesNotExist() {
        var run = courseRuns.add(aRun());
        var id = courseRuns.enrol(someone("ana"), run);
        var eve = someone("eve");
        var seat = rows.first("select id from seat where enrolment_id = ?", id);
        eve.get("/account/bookings/courses/" + id).then().statusCode(404);
        for (var act : List.of(
                "payment",
                "release",
                "cancellation",
                "move",
                "seats/" + seat + "/cancellation",
                "seats/" + seat + "/feedback")) {
            eve.post("/account/bookings/courses/" + id + "/" + act).then().statusCode(404);
        }
        assertEquals("HELD", courseRuns.status(id));
    }

    /** A colleague sees their own seat and neither the price nor the others. */
    @Test
    void aParticipantSeesTheirOwnSeat() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var marek = someone("marek");
        var id = courseRuns.enrolBoth(ana, marek, run);
        marek.get("/account/bookings/courses/" + id).then().statusCode(404);
        payments.pay(payments.paymentOf(id));
        marek.get("/account/bookings/courses/" + id)
                .then()
                .statusCode(200)
                .body(not(containsString(ana.person().email())))
                .body(not(containsString("€")));
    }

    static Browser someone(String name) {
        return Browser.newReader(name + "-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
