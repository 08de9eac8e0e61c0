package org.dossier.booking.courses;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A trainer looks after the participants of the runs that they teach, and of no others (R02). */
@QuarkusTest
@WithTestResource(RealParts.class)
class TeachingTest {
    private static final String PATH = "/account/bookings/expert/runs";

    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    private final Browser trainer = Browser.withRoles("trainer-" + UUID.randomUUID(), "expert");

    @Test
    void aTrainerSeesParticipantsAndNotesWhoWasThere() {
        var run = courseRuns.add(
                aRun().begins(Duration.ofDays(3)).taughtBy(trainer.person().email()));
        var ana = someone("ana");
        var ben = someone("ben");
        var seat = seatOf(ana, courseRuns.enrol(ana, run));
        var absent = seatOf(ben, courseRuns.enrol(ben, run));
        var course = courseRuns.courseOf(run).title();
        trainer.get("/account/bookings").then().body(containsString(PATH));
        trainer.get(PATH).then().statusCode(200).body(containsString(course), containsString(PATH + "/" + run.id()));
        trainer.get(PATH + "/" + run.id())
                .then()
                .statusCode(200)
                .body(containsString(ana.person().name()), containsString("Attendance can be noted from then on"))
                .body(not(containsString(ana.person().email())), not(containsString("€")));
        trainer.post(PATH + "/" + run.id() + "/attendance", "present", seat)
                .then()
                .statusCode(409);

        clock.forward(Duration.ofDays(3).plusHours(1));
        trainer.post(PATH + "/" + run.id() + "/attendance", "present", seat)
                .then()
                .statusCode(303);
        assertEquals(
                "t",
                rows.first("select present from seat where id = ?::uuid", seat).substring(0, 1));
        assertEquals(
                "f",
                rows.first("select present from seat where id = ?::uuid", absent)
                        .substring(0, 1));
        trainer.get(PATH + "/" + run.id() + "?done=attendance")
                .then()
                .body(containsString("Attendance is noted"), containsString("value=\"" + seat + "\" checked"));
        assertTrue(rows.all(
                        "select act from audit_entry where target_id = ?",
                        run.id().toString())
                .contains("attendance-taken"));
    }

    @Test
    void anotherTrainersRunIsNotFound() {
        var own = courseRuns.add(
                aRun().begins(Duration.ofDays(3)).taughtBy(trainer.person().email()));
        var other = courseRuns.add(aRun().begins(Duration.ofDays(3)));
        var ana = someone("ana");
        var seat = seatOf(ana, courseRuns.enrol(ana, other));
        clock.forward(Duration.ofDays(4));
        trainer.get(PATH + "/" + other.id()).then().statusCode(404);
        trainer.post(PATH + "/" + other.id() + "/attendance", "present", seat)
                .then()
                .statusCode(404);
        // Nor by way of one's own run.
        trainer.post(PATH + "/" + own.id() + "/attendance", "present", seat)
                .then()
                .statusCode(303);
        assertEquals("null", rows.first("select present from seat where id = ?::uuid", seat));
        trainer.get(PATH).then().body(not(containsString(other.id().toString())));
    }

    /** The role alone makes nobody the trainer, nor does the address alone, nor one that was only typed. */
    @Test
    void aTrainerIsWhoHasTheRoleAndTheConfirmedAddress() {
        var run = courseRuns.add(aRun().taughtBy(trainer.person().email()));
        Browser.withRoles("nobody-" + UUID.randomUUID(), "expert")
                .get(PATH + "/" + run.id())
                .then()
                .statusCode(404);
        Browser.withRoles(trainer.person().name())
                .get(PATH + "/" + run.id())
                .then()
                .statusCode(403);
        for (var page : List.of(PATH + "/" + run.id(), "/account/bookings/expert")) {
            RestAssured.given()
                    .header("Authorization", trainer.person().bearerWithUnverifiedAddress())
                    .accept("text/html")
                    .get(page)
                    .then()
                    .statusCode(404);
        }
    }

    private String seatOf(Browser reader, UUID enrolment) {
        payments.pay(payments.paymentOf(enrolment));
        return rows.first("select id from seat where enrolment_id = ?", enrolment);
    }
}
