package org.dossier.booking.courses;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.CourseRuns.booked;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is refused in the form, and what the pages tell before it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EnrolFormTest {
    @Inject
    CourseRuns courseRuns;

    /** A27, A30, R15: what would begin a line of its own somewhere is refused, and kept in the form. */
    @ParameterizedTest
    @ValueSource(strings = {"Ana\r\nBcc: eve@example.org", "Ana\u2028X", "Ana\u0000", " ", ""})
    void anOddNameIsRefused(String name) {
        var run = courseRuns.add(aRun());
        someone("ana")
                .post(courseRuns.enrolPath(run), "name", name, "email", "ana@example.org")
                .then()
                .statusCode(422)
                .body(containsString("ana@example.org"));
        assertEquals(0, courseRuns.taken(run));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "ana@",
                "ana@example",
                "a b@example.org",
                "ana@example.org\nBcc: x@example.org",
                "<ana@example.org>"
            })
    void anOddAddressIsRefused(String email) {
        var run = courseRuns.add(aRun());
        someone("ana")
                .post(courseRuns.enrolPath(run), "name", "Ana", "email", email)
                .then()
                .statusCode(422);
        assertEquals(0, courseRuns.taken(run));
    }

    /** R22 */
    @Test
    void elevenSeatsOrTheSamePersonTwiceAreRefused() {
        var run = courseRuns.add(aRun().seats(30));
        var ana = someone("ana");
        var many = new String[44];
        for (int i = 0; i < 11; i++) {
            many[4 * i] = "name";
            many[4 * i + 1] = "P" + i;
            many[4 * i + 2] = "email";
            many[4 * i + 3] = "p" + i + "@example.org";
        }
        ana.post(courseRuns.enrolPath(run), many).then().statusCode(422);
        ana.post(
                        courseRuns.enrolPath(run),
                        "name",
                        "A",
                        "email",
                        "same@example.org",
                        "name",
                        "B",
                        "email",
                        "SAME@example.org")
                .then()
                .statusCode(422)
                .body(containsString("entered above already"));
        assertEquals(0, courseRuns.taken(run));
    }

    /** R22: nobody can hold a run by not paying. */
    @Test
    void holdsOfOneBuyerAreLimited() {
        var run = courseRuns.add(aRun().seats(30));
        var ana = someone("ana");
        for (int i = 0; i < 10; i++) {
            booked(ana.post(courseRuns.enrolPath(run), "name", "A", "email", "a" + i + "@example.org"));
        }
        ana.post(courseRuns.enrolPath(run), "name", "A", "email", "a10@example.org")
                .then()
                .statusCode(409);
        assertEquals(10, courseRuns.taken(run));
    }

    @Test
    void pagesTellDatesSeatsAndPolicyBeforeBuying() {
        var run = courseRuns.add(aRun().seats(2));
        var course = courseRuns.courseOf(run);
        Browser.GUEST
                .get(course.path())
                .then()
                .statusCode(200)
                .body(containsString("Last 2 seats"))
                .body(containsString("Cancel at least 14 days before it begins and all of what you paid goes back."))
                .body(containsString("Berlin time"));
        assertTrue(Browser.GUEST.get("/courses").asString().contains(course.title()));
    }
}
