package org.dossier.booking.courses;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.CourseRuns.booked;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class WaitingTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    /** The whole way: one waits, the other cancels, the offer passes on and is paid. */
    @Test
    void anOfferPassesOnAndIsPaid() {
        var run = courseRuns.add(aRun().seats(1));
        var ana = someone("ana");
        var id = courseRuns.enrol(ana, run);
        payments.pay(payments.paymentOf(id));
        var ben = someone("ben");
        var first = join(ben, run, 1);
        var lea = someone("lea");
        var second = join(lea, run, 1);
        lea.get(path(second)).then().body(containsString("1 person is before you"));

        ana.post("/account/bookings/courses/" + id + "/cancellation").then().statusCode(303);
        assertEquals("OFFERED", status(first));
        assertEquals("WAITING", status(second));
        assertEquals(1, courseRuns.taken(run), "the offer counts as taken");
        assertTrue(courseRuns.mailsTo(ben.person().email()).contains("SEATS_OFFERED"));
        someone("eve").get(courseRuns.enrolPath(run)).then().statusCode(409);

        clock.forward(Duration.ofHours(25));
        Eventually.within(SOON, "the offer passes on", () -> status(second).equals("OFFERED"));
        assertEquals("PASSED", status(first));
        ben.post(
                        path(first) + "/acceptance",
                        "name",
                        "Ben",
                        "email",
                        ben.person().email())
                .then()
                .statusCode(409);

        lea.get(path(second)).then().statusCode(200).body(containsString("A seat is kept for you"));
        var taken = booked(lea.post(
                path(second) + "/acceptance",
                "name",
                "Lea",
                "email",
                lea.person().email()));
        assertEquals("TAKEN", status(second));
        assertEquals("HELD", courseRuns.status(taken));
        payments.pay(payments.paymentOf(taken));
        assertEquals("CONFIRMED", courseRuns.status(taken));
        assertEquals(1, courseRuns.taken(run));
    }

    @Test
    void acceptingTwiceLeadsToTheSameBooking() {
        var run = courseRuns.add(aRun().seats(1));
        var ana = someone("ana");
        var ben = someone("ben");
        var id = courseRuns.enrol(ana, run);
        var offer = join(ben, run, 1);
        ana.post("/account/bookings/courses/" + id + "/release");
        assertEquals(accept(ben, offer), accept(ben, offer));
        assertEquals(1, courseRuns.taken(run));
    }

    /** R02: the key of somebody's booking, or of another one's own, is no 500 and shows nothing. */
    @Test
    void aKeyThatIsTakenIsRefused() {
        var run = courseRuns.add(aRun().seats(1));
        var ana = someone("ana");
        var ben = someone("ben");
        var anas = courseRuns.enrol(ana, run);
        var own = courseRuns.enrol(ben, courseRuns.add(aRun()));
        var offer = join(ben, run, 1);
        ana.post("/account/bookings/courses/" + anas + "/release");
        for (var key : List.of(anas, own)) {
            ben.post(path(offer) + "/acceptance", "key", key.toString(), "name", "Ben", "email", "ben@example.org")
                    .then()
                    .statusCode(409)
                    .body(containsString("This form was used before"));
        }
        assertEquals("OFFERED", status(offer));
        assertEquals("HELD", courseRuns.status(accept(ben, offer)));
    }

    /** A seat that is offered may still be taken, as one that is held. */
    @Test
    void aDecisionWaitsForAnOffer() {
        var tenMinutes = Duration.ofMinutes(10);
        var run = courseRuns.add(aRun().seats(1).minimum(1, BelowMinimum.CANCEL, tenMinutes));
        var next = courseRuns.add(aRun().minimum(1, BelowMinimum.CANCEL, tenMinutes));
        var ana = someone("ana");
        var ben = someone("ben");
        var id = courseRuns.enrol(ana, run);
        var offer = join(ben, run, 1);
        ana.post("/account/bookings/courses/" + id + "/release");
        assertEquals("OFFERED", status(offer));
        clock.forward(Duration.ofMinutes(11));
        Eventually.within(SOON, "the next run is decided", () -> statusOf(next).equals("CANCELLED"));
        assertEquals("OPEN", statusOf(run));
        payments.pay(payments.paymentOf(accept(ben, offer)));
        Eventually.within(SOON, "it is confirmed", () -> statusOf(run).equals("CONFIRMED"));
    }

    @Test
    void freedSeatsGoToTheFirstWhoseNumberFits() {
        var run = courseRuns.add(aRun().seats(2));
        var ana = someone("ana");
        var id = booked(ana.post(
                courseRuns.enrolPath(run),
                "name",
                "A",
                "email",
                "a@example.org",
                "name",
                "B",
                "email",
                "b@example.org"));
        payments.pay(payments.paymentOf(id));
        var two = join(someone("ben"), run, 2);
        var one = join(someone("lea"), run, 1);
        var seat = rows.first("select id from seat where enrolment_id = ? and place = 1", id);
        ana.post("/account/bookings/courses/" + id + "/seats/" + seat + "/cancellation")
                .then()
                .statusCode(303);
        assertEquals("WAITING", status(two));
        assertEquals("OFFERED", status(one));
        assertEquals(2, courseRuns.taken(run));
    }

    @Test
    void decliningPassesOnAtOnceAndLeavingIsAlwaysPossible() {
        var run = courseRuns.add(aRun().seats(1));
        var ana = someone("ana");
        var id = courseRuns.enrol(ana, run);
        var ben = someone("ben");
        var lea = someone("lea");
        var first = join(ben, run, 1);
        var second = join(lea, run, 1);
        ana.post("/account/bookings/courses/" + id + "/release");
        assertEquals("OFFERED", status(first));
        ben.post(path(first) + "/refusal").then().statusCode(303);
        assertEquals("PASSED", status(first));
        assertEquals("OFFERED", status(second));
        lea.post(path(second) + "/refusal");
        assertEquals(0, courseRuns.taken(run));
        var third = courseRuns.enrol(ben, run);
        var again = join(lea, run, 1);
        lea.post(path(again) + "/refusal");
        assertEquals("LEFT", status(again));
        assertEquals("HELD", courseRuns.status(third));
    }

    @Test
    void onePersonWaitsOnceAndOnlyForWhatIsFull() {
        var run = courseRuns.add(aRun().seats(1));
        var ben = someone("ben");
        ben.post(courseRuns.waitPath(run), "quantity", "1")
                .then()
                .statusCode(409)
                .body(containsString("seats left"));
        courseRuns.enrol(someone("ana"), run);
        join(ben, run, 1);
        ben.post(courseRuns.waitPath(run), "quantity", "1").then().statusCode(409);
    }

    /** R22 */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "11", "2147483648", "1.5", "one", ""})
    void anOddNumberOfSeatsIsRefused(String quantity) {
        var run = courseRuns.add(aRun().seats(1));
        courseRuns.enrol(someone("ana"), run);
        someone("ben")
                .post(courseRuns.waitPath(run), "quantity", quantity)
                .then()
                .statusCode(422);
    }

    /** R02 */
    @Test
    void anotherPersonsOfferDoesNotExist() {
        var run = courseRuns.add(aRun().seats(1));
        courseRuns.enrol(someone("ana"), run);
        var id = join(someone("ben"), run, 1);
        var eve = someone("eve");
        eve.get(path(id)).then().statusCode(404);
        eve.post(path(id) + "/acceptance", "name", "Eve", "email", "eve@example.org")
                .then()
                .statusCode(404);
        eve.post(path(id) + "/refusal").then().statusCode(404);
        assertEquals("WAITING", status(id));
    }

    private UUID join(Browser reader, Run run, int quantity) {
        return booked(reader.post(courseRuns.waitPath(run), "quantity", String.valueOf(quantity)));
    }

    private UUID accept(Browser reader, UUID offer) {
        return booked(reader.post(
                path(offer) + "/acceptance",
                "name",
                reader.person().name(),
                "email",
                reader.person().email()));
    }

    private String statusOf(Run run) {
        return rows.first("select status from run where id = ?", run.id());
    }

    private static String path(UUID waiting) {
        return "/account/bookings/courses/offers/" + waiting;
    }

    private String status(UUID waiting) {
        return rows.first("select status from waiting where id = ?", waiting);
    }
}
