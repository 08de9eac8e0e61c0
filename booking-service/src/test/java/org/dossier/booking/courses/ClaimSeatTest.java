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
import org.dossier.booking.RealParts;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Person;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** R33, R02: a colleague's seat is found by its owner's confirmed address, and theirs for good once they act. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ClaimSeatTest {
    @Inject
    CourseRuns courseRuns;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    @Test
    void readingClaimsNothingAndTheFirstActDoes() {
        var run = courseRuns.add(aRun().begins(Duration.ofDays(3)));
        var marek = someone("marek");
        var id = courseRuns.paidForBoth(someone("ana"), marek, run);
        var title = courseRuns.courseOf(run).title();
        for (int i = 0; i < 2; i++) {
            marek.get("/account/bookings").then().body(containsString(title));
            marek.get(path(id)).then().statusCode(200);
        }
        assertEquals("null", ownerOf(id));
        RestAssured.given()
                .header("Authorization", marek.person().bearerWithUnverifiedAddress())
                .accept("text/html")
                .get(path(id))
                .then()
                .statusCode(404);

        clock.forward(Duration.ofDays(4));
        var seat = courseRuns.seat(id, 2);
        marek.post(path(id) + "/seats/" + seat + "/feedback", "rating", "5")
                .then()
                .statusCode(303);
        assertEquals(marek.subject(), ownerOf(id));
        marek.get("/account/bookings").then().body(containsString(title));
        var next = new Browser(
                new Person("sub-" + UUID.randomUUID(), "Next", marek.person().email(), List.of()));
        next.get(path(id)).then().statusCode(404);
    }

    /** R53: an address is no key of an account. */
    @Test
    void aSeatByHandHasNoBuyerWhoCouldCancelIt() {
        var run = courseRuns.add(aRun());
        var email = "lea-" + run.id() + "@example.org";
        Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER)
                .post(
                        "/desk/bookings/courses/runs/" + run.id() + "/seats",
                        "name",
                        "Lea",
                        "email",
                        email,
                        "reason",
                        "Speaker")
                .then()
                .statusCode(303);
        var id = UUID.fromString(rows.first("select enrolment_id from seat where run_id = ?", run.id()));
        var named = new Browser(new Person(email, "Eve", "eve@example.org", List.of()));
        named.get(path(id)).then().statusCode(404);
        named.post(path(id) + "/cancellation").then().statusCode(404);
        new Browser(new Person("sub-" + UUID.randomUUID(), "Lea", email, List.of()))
                .get(path(id))
                .then()
                .statusCode(200);
        assertEquals("CONFIRMED", courseRuns.status(id));
    }

    private String ownerOf(UUID enrolment) {
        return rows.first("select subject from seat where enrolment_id = ? and place = 2", enrolment);
    }

    private static String path(UUID enrolment) {
        return "/account/bookings/courses/" + enrolment;
    }
}
