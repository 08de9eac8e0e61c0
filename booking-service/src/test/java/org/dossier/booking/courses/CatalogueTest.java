package org.dossier.booking.courses;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.kit.identity.StaffRole;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(RealParts.class)
class CatalogueTest {
    @Inject
    CourseRuns courseRuns;

    @Test
    void aCancelledRunIsOnItsCoursesPageAndNotAmongTheComingDates() {
        var run = courseRuns.add(aRun());
        var course = courseRuns.courseOf(run);
        var date = course.path() + "#run-" + run.id();
        Browser.GUEST.get("/courses").then().statusCode(200).body(containsString(date));

        Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER)
                .post("/desk/bookings/courses/runs/" + run.id() + "/cancellation", "reason", "The trainer is ill")
                .then()
                .statusCode(303);

        Browser.GUEST.get("/courses").then().statusCode(200).body(not(containsString(date)));
        Browser.GUEST.get(course.path()).then().statusCode(200).body(containsString("Cancelled"));
    }
}
