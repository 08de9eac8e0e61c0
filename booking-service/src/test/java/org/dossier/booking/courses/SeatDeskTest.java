package org.dossier.booking.courses;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Staff give, move and cancel seats, and what that does to the money. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SeatDeskTest {
    private static final String DESK = "/desk/bookings/courses";

    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    @Inject
    Clock now;

    private final Browser amir = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);

    @Test
    void staffAddMoveAndCancelSeatsWithAReason() {
        var course = courseRuns.course();
        var run = courseRuns.add(course, aRun().seats(1));
        var other = courseRuns.add(course, aRun().begins(Duration.ofDays(60)));
        amir.post(desk(run) + "/seats", "name", "Lea", "email", "lea-" + run.id() + "@example.org", "reason", " ")
                .then()
                .statusCode(422)
                .body(containsString("lea-" + run.id()));
        amir.post(desk(run) + "/seats", "name", "Lea", "email", "lea-" + run.id() + "@example.org", "reason", "Speaker")
                .then()
                .statusCode(303);
        assertEquals(1, courseRuns.taken(run));
        amir.post(desk(run) + "/seats", "name", "B", "email", "b@example.org", "reason", "No seat is left")
                .then()
                .statusCode(409);
        var seat = rows.first("select id from seat where run_id = ?", run.id());
        amir.post(desk(run) + "/seats/" + seat + "/move", "target", other.id().toString(), "reason", "Asked by phone")
                .then()
                .statusCode(303);
        assertEquals(0, courseRuns.taken(run));
        assertEquals(1, courseRuns.taken(other));
        amir.post(desk(other) + "/seats/" + seat + "/cancellation", "back", "NOTHING", "reason", "Ill")
                .then()
                .statusCode(303);
        assertEquals(0, courseRuns.taken(other));
        amir.post(desk(other) + "/seats/" + seat + "/cancellation", "back", "ALL", "reason", "Again")
                .then()
                .statusCode(409);
        assertEquals(
                List.of("SEAT_INVITATION", "SEAT_MOVED", "SEAT_CANCELLED"),
                courseRuns.mailsTo("lea-" + run.id() + "@example.org"));
        assertTrue(acts(run).containsAll(List.of("seat-added", "seat-moved")));
        assertTrue(acts(other).contains("seat-cancelled"));
    }

    /** Who is moved by us can cancel as if the later date had been bought; who moves by themselves cannot. */
    @Test
    void aMoveByUsTakesTheRefundAlong() {
        var course = courseRuns.course();
        var run = courseRuns.add(course, aRun());
        var later = courseRuns.add(course, aRun().begins(Duration.ofDays(70)));
        var rescheduled = courseRuns.add(aRun());
        var ana = someone("ana");
        var ben = someone("ben");
        var lea = someone("lea");
        var withTheRun = courseRuns.paid(ana, rescheduled);
        var byStaff = courseRuns.paid(ben, run);
        var byThemselves = courseRuns.paid(lea, run);
        reschedule(
                rescheduled, LocalDate.ofInstant(now.instant(), ZoneOffset.UTC).plusDays(70));
        var seat = rows.first("select id from seat where enrolment_id = ?", byStaff);
        amir.post(desk(run) + "/seats/" + seat + "/move", "target", later.id().toString(), "reason", "Too few rooms")
                .then()
                .statusCode(303);
        lea.post(booking(byThemselves) + "/move", "run", later.id().toString())
                .then()
                .statusCode(303);
        clock.forward(Duration.ofDays(30));
        ana.post(booking(withTheRun) + "/cancellation").then().statusCode(303);
        ben.post(booking(byStaff) + "/cancellation").then().statusCode(303);
        lea.post(booking(byThemselves) + "/cancellation").then().statusCode(303);
        assertEquals(List.of("10000", "10000", "5000"), List.of(back(withTheRun), back(byStaff), back(byThemselves)));
    }

    @Test
    void aRunThatIsMovedInvitesAnew() {
        var run = courseRuns.add(aRun());
        var email = "x-" + run.id() + "@example.org";
        amir.post(desk(run) + "/seats", "name", "X", "email", email, "reason", "Guest");
        var day = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC).plusDays(70);
        reschedule(run, day);
        assertEquals(List.of("SEAT_INVITATION", "SEAT_MOVED"), courseRuns.mailsTo(email));
        amir.post(
                        DESK + "/catalogue/" + run.courseId() + "/runs/" + run.id(),
                        "zone",
                        "Europe/Berlin",
                        "meetings",
                        day + " 09:00-17:00",
                        "capacity",
                        "0",
                        "minimum",
                        "0",
                        "decide",
                        day.minusDays(10) + "T12:00",
                        "currency",
                        "EUR",
                        "price",
                        "100")
                .then()
                .statusCode(422);
    }

    @Test
    void aCancelledRunTellsEverybodyAndGivesAllBack() {
        var run = courseRuns.add(aRun().seats(2).begins(Duration.ofDays(2)));
        var ana = someone("ana");
        var paid = courseRuns.enrol(ana, run);
        payments.pay(payments.paymentOf(paid));
        var held = courseRuns.enrol(someone("ben"), run);
        amir.post(desk(run) + "/cancellation", "reason", "").then().statusCode(422);
        amir.post(desk(run) + "/cancellation", "reason", "The trainer is ill")
                .then()
                .statusCode(303);
        assertEquals("CANCELLED", courseRuns.status(paid));
        assertEquals("ENDED", courseRuns.status(held));
        assertEquals(
                "10000", rows.first("select amount_minor from refund where payment_id = ?", payments.paymentOf(paid)));
        payments.pay(payments.paymentOf(held));
        assertEquals(
                "10000", rows.first("select amount_minor from refund where payment_id = ?", payments.paymentOf(held)));
        assertEquals(0, courseRuns.taken(run));
        amir.post(desk(run) + "/cancellation", "reason", "Again").then().statusCode(409);
    }

    private void reschedule(Run run, LocalDate day) {
        CourseRuns.enter(amir, run.courseId(), run.id(), "Europe/Berlin", day, day + " 09:00-17:00")
                .then()
                .statusCode(303);
    }

    private String back(UUID enrolment) {
        return rows.first("select amount_minor from refund where payment_id = ?", payments.paymentOf(enrolment));
    }

    private static String booking(UUID enrolment) {
        return "/account/bookings/courses/" + enrolment;
    }

    private List<String> acts(Run run) {
        return rows.all(
                "select act from audit_entry where target_id = ?", run.id().toString());
    }

    private static String desk(Run run) {
        return DESK + "/runs/" + run.id();
    }
}
