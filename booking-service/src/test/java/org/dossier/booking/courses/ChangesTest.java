package org.dossier.booking.courses;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.courses.catalogue.BelowMinimum;
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
class ChangesTest {
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
    void earlyCancellationGivesAllBackAndTakesTheEntryAway() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        ana.get(path(id)).then().body(containsString("€100.00 goes back"));
        ana.post(path(id) + "/cancellation").then().statusCode(303);
        assertEquals("CANCELLED", courseRuns.status(id));
        assertEquals(0, courseRuns.taken(run));
        assertEquals(List.of("10000 REQUESTED"), refunds(id));
        var letter = rows.first(
                "select letter from outgoing_mail where recipient = ? and kind = 'SEAT_CANCELLED'",
                ana.person().email());
        assertTrue(letter.contains("\"cancelled\":true") && letter.contains("\"sequence\":1"), letter);
    }

    @Test
    void lateCancellationGivesHalfBackByThePolicyThatWasBought() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        rows.all("update run set refund_policy = '0:0' where id = ? returning 1", run.id());
        clock.forward(Duration.ofDays(30));
        ana.post(path(id) + "/cancellation").then().statusCode(303);
        assertEquals(List.of("5000 REQUESTED"), refunds(id));
    }

    @Test
    void aRefundByApprovalIsOnlyProposed() {
        var run = courseRuns.add(aRun().approved());
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        ana.post(path(id) + "/cancellation");
        assertEquals(List.of("10000 AWAITING_APPROVAL"), refunds(id));
        ana.get(path(id)).then().body(containsString("once our staff have looked at it"));
    }

    /** A52 */
    @Test
    void whatIsCancelledCannotBeCancelledOrMovedAgain() {
        var course = courseRuns.course();
        var run = courseRuns.add(course, aRun());
        var other = courseRuns.add(course, aRun().begins(Duration.ofDays(60)));
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        var seat = rows.first("select id from seat where enrolment_id = ?", id);
        ana.post(path(id) + "/seats/" + seat + "/cancellation").then().statusCode(303);
        ana.post(path(id) + "/seats/" + seat + "/cancellation").then().statusCode(409);
        ana.post(path(id) + "/cancellation").then().statusCode(409);
        ana.post(path(id) + "/move", "run", other.id().toString()).then().statusCode(409);
        assertEquals(1, refunds(id).size());
        assertEquals(0, courseRuns.taken(run));
        assertEquals(0, courseRuns.taken(other));
    }

    @Test
    void oneOfTwoSeatsIsCancelled() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var id = booked(ana.post(
                courseRuns.enrolPath(run),
                "name",
                "A",
                "email",
                ana.person().email(),
                "name",
                "B",
                "email",
                "b@example.org"));
        payments.pay(payments.paymentOf(id));
        var seat = rows.first("select id from seat where enrolment_id = ? and place = 2", id);
        ana.post(path(id) + "/seats/" + seat + "/cancellation").then().statusCode(303);
        assertEquals("CONFIRMED", courseRuns.status(id));
        assertEquals(1, courseRuns.taken(run));
        assertEquals(List.of("10000 REQUESTED"), refunds(id));
    }

    @Test
    void aMoveTakesTheEntryAlong() {
        var course = courseRuns.course();
        var run = courseRuns.add(course, aRun().meetings(2));
        var other = courseRuns.add(course, aRun().begins(Duration.ofDays(60)));
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        ana.post(path(id) + "/move", "run", other.id().toString()).then().statusCode(303);
        assertEquals(0, courseRuns.taken(run));
        assertEquals(1, courseRuns.taken(other));
        var letters = rows.all(
                "select letter from outgoing_mail where recipient = ? and kind = 'SEAT_MOVED' order by cause_id",
                ana.person().email());
        assertEquals(2, letters.size());
        var seat = rows.first("select id from seat where enrolment_id = ?", id);
        assertTrue(letters.getFirst().contains("seat-" + seat + "-1@"), letters.getFirst());
        assertTrue(letters.getFirst().contains("\"sequence\":1")
                && letters.getFirst().contains("\"cancelled\":false"));
        assertTrue(letters.getLast().contains("\"cancelled\":true"), "the second meeting is gone");
    }

    @Test
    void aMoveToADearerFullOrForeignRunIsRefused() {
        var course = courseRuns.course();
        var run = courseRuns.add(course, aRun());
        var dear = courseRuns.add(course, aRun().prices(10_001, null, null));
        var full = courseRuns.add(course, aRun().seats(1));
        var foreign = courseRuns.add(aRun());
        courseRuns.enrol(someone("ben"), full);
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        for (var target : List.of(dear.id(), full.id(), foreign.id(), run.id(), UUID.randomUUID())) {
            ana.post(path(id) + "/move", "run", target.toString()).then().statusCode(409);
        }
        assertEquals(1, courseRuns.taken(run));
        clock.forward(Duration.ofDays(38));
        var later = courseRuns.add(course, aRun());
        ana.post(path(id) + "/move", "run", later.id().toString())
                .then()
                .statusCode(409)
                .body(containsString("late"));
    }

    @Test
    void aRunBelowItsMinimumIsCancelledAndGivenBackInFull() {
        var run = courseRuns.add(aRun().minimum(3, BelowMinimum.CANCEL, Duration.ofDays(30)));
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        clock.forward(Duration.ofDays(31));
        Eventually.within(SOON, "it is cancelled", () -> courseRuns.status(id).equals("CANCELLED"));
        assertEquals("CANCELLED", rows.first("select status from run where id = ?", run.id()));
        assertEquals(List.of("10000 REQUESTED"), refunds(id));
        assertEquals(0, courseRuns.taken(run));
        var mails = courseRuns.mailsTo(ana.person().email());
        assertTrue(mails.contains("RUN_CANCELLED") && mails.contains("RUN_CANCELLED_BUYER"), mails::toString);
        someone("ben").get(courseRuns.enrolPath(run)).then().statusCode(409);
    }

    @Test
    void aRunIsConfirmedByItsMinimumOrByItsRule() {
        var enough = courseRuns.add(aRun().minimum(1, BelowMinimum.CANCEL, Duration.ofDays(30)));
        var anyway = courseRuns.add(aRun().minimum(3, BelowMinimum.HOLD_ANYWAY, Duration.ofDays(30)));
        var ana = someone("ana");
        courseRuns.paid(ana, enough);
        clock.forward(Duration.ofDays(31));
        for (var run : List.of(enough, anyway)) {
            Eventually.within(
                    SOON,
                    "it is confirmed",
                    () -> rows.first("select status from run where id = ?", run.id())
                            .equals("CONFIRMED"));
        }
        assertTrue(courseRuns.mailsTo(ana.person().email()).contains("RUN_CONFIRMED"));
    }

    @Test
    void participantsAreRemindedOnceWithTheLink() {
        var run = courseRuns.add(aRun().begins(Duration.ofDays(5)));
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        rows.all("update run set join_link = 'https://meet.example/x' where id = ? returning 1", run.id());
        ana.get(path(id)).then().body(containsString("The link is shown here"));
        clock.forward(Duration.ofDays(4).plusHours(2));
        Eventually.within(
                SOON,
                "the reminder is written",
                () -> courseRuns.mailsTo(ana.person().email()).contains("SEAT_REMINDER"));
        ana.get(path(id)).then().body(containsString("https://meet.example/x"));
    }

    private List<String> refunds(UUID enrolment) {
        return rows.all(
                "select amount_minor || ' ' || status from refund where payment_id = ? order by asked_at",
                payments.paymentOf(enrolment));
    }

    private static String path(UUID enrolment) {
        return "/account/bookings/courses/" + enrolment;
    }
}
