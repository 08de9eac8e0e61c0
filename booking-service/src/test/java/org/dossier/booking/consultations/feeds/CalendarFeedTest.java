package org.dossier.booking.consultations.feeds;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.consultations.calls.Bookings;
import org.dossier.booking.courses.CourseRuns;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class CalendarFeedTest {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\"]+(/calendars/[A-Za-z0-9_-]{22}\\.ics)\"");

    private final AnExpert anExpert;
    private final Bookings bookings;
    private final CourseRuns courseRuns;
    private final Rows rows;

    CalendarFeedTest(AnExpert anExpert, Bookings bookings, CourseRuns courseRuns, Rows rows) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.courseRuns = courseRuns;
        this.rows = rows;
    }

    @Test
    void clientAndExpertReadTheirCallsUntilTheAddressIsRevoked() {
        var expert = anExpert.inBerlin();
        var ana = Browser.newReader("ana");
        var call = bookings.introduction(ana, expert, anExpert.slot(expert, Duration.ofDays(3)));
        var forClient = make(ana);
        var forExpert = make(expert.browser());
        for (var address : new String[] {forClient, forExpert}) {
            Browser.GUEST
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body(containsString("UID:" + call + "@"), not(containsString("ATTENDEE")));
        }
        ana.post("/account/bookings/calendar/revocation").then().statusCode(303);
        Browser.GUEST.get(forClient).then().statusCode(404);
        Browser.GUEST.get(forExpert).then().statusCode(200);
    }

    /** R02: who is no expert any more reads no clients' calls, under the old address or a new one. */
    @Test
    void anExpertWhoTakesNoMoreCallsLosesTheCalendarOfClients() {
        var expert = anExpert.inBerlin();
        var call = bookings.introduction(Browser.newReader("ana"), expert, anExpert.slot(expert, Duration.ofDays(3)));
        var old = make(expert.browser());
        Browser.GUEST.get(old).then().statusCode(200).body(containsString("UID:" + call + "@"));
        Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER)
                .post(
                        "/desk/bookings/calls/experts/" + expert.id(),
                        "slug",
                        expert.slug(),
                        "name",
                        "Expert",
                        "email",
                        expert.slug() + "@example.org",
                        "zone",
                        "Europe/Berlin")
                .then()
                .statusCode(303);
        Browser.GUEST.get(old).then().statusCode(404);
        Browser.GUEST.get(make(expert.browser())).then().statusCode(200).body(not(containsString("UID:" + call + "@")));
    }

    /** R02: the same where nobody pressed a button: the row is gone, and the address is as dead. */
    @Test
    void theCalendarOfAnExpertWhoIsNoneAnyMoreIsDead() {
        var expert = anExpert.inBerlin();
        var trainer = anExpert.inBerlin();
        var run = courseRuns.add(aRun().taughtBy(trainer.slug() + "@example.org"));
        var address = make(expert.browser());
        var ofTrainer = make(trainer.browser());
        Browser.GUEST.get(address).then().statusCode(200);
        for (var gone : List.of(expert.id(), trainer.id())) {
            for (var table : List.of("call_kind", "weekly_hours")) {
                rows.all("delete from " + table + " where expert_id = ? returning 1", gone);
            }
            rows.all("delete from expert where id = ? returning 1", gone);
        }
        Browser.GUEST.get(address).then().statusCode(404);
        Browser.GUEST.get(ofTrainer).then().statusCode(200).body(containsString("UID:run-" + run.id()));
        rows.all("delete from course_trainer where course_id = ? returning 1", run.courseId());
        Browser.GUEST.get(ofTrainer).then().statusCode(404);
    }

    @Test
    void aNewAddressEndsTheOldOneAndNeitherStandsInTheDatabase() {
        var ana = Browser.newReader("ana");
        var old = make(ana);
        var next = make(ana);
        assertNotEquals(old, next);
        Browser.GUEST.get(old).then().statusCode(404);
        Browser.GUEST.get(next).then().statusCode(200);
        var token = next.replaceAll(".*/|\\.ics", "");
        assertEquals(0, rows.count("select count(*) from calendar_feed f where f::text like ?", "%" + token + "%"));
        ana.get("/account/bookings/calendar").then().body(not(containsString(token)));
    }

    @Test
    void whatNobodyMadeIsNotFound() {
        for (var token : new String[] {"AAAAAAAAAAAAAAAAAAAAAA", "x", "%27or%20true--"}) {
            Browser.GUEST.get("/calendars/" + token + ".ics").then().statusCode(404);
        }
    }

    private static String make(Browser person) {
        var page = person.post("/account/bookings/calendar")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var found = ADDRESS.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }
}
