package org.dossier.booking.courses;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.CourseRuns.booked;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class DeskTest {
    private static final String DESK = "/desk/bookings/courses";

    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    Rows rows;

    @Inject
    Clock now;

    private final Browser amir = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);

    /** R14, A27: a name that is a formula stays text. */
    @Test
    void anExportedFormulaIsText() {
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var id = booked(ana.post(
                courseRuns.enrolPath(run),
                "name",
                "=HYPERLINK(\"https://evil.example\",\"x\")",
                "email",
                "f1@example.org",
                "name",
                "+49 \"A\"",
                "email",
                "f2@example.org",
                "name",
                "@SUM(A1)",
                "email",
                "f3@example.org",
                "name",
                "-1+1",
                "email",
                "f4@example.org"));
        payments.pay(payments.paymentOf(id));
        var file = amir.post(desk(run) + "/participants");
        file.then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\""))
                .body(containsString("\"'+49 \"\"A\"\"\""))
                .body(containsString("\"'@SUM(A1)\""))
                .body(containsString("\"'-1+1\""))
                .body(not(containsString("\"=")));
        assertTrue(acts(run).contains("participants-exported"));
    }

    @Test
    void aMessageReachesEveryParticipantOnce() {
        var run = courseRuns.add(aRun());
        var email = "m-" + run.id() + "@example.org";
        amir.post(desk(run) + "/seats", "name", "M", "email", email, "reason", "Guest");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            amir.post(desk(run) + "/messages", "key", key, "subject", "Room", "body", "We begin at nine.")
                    .then()
                    .statusCode(303);
        }
        assertEquals(List.of("SEAT_INVITATION", "RUN_MESSAGE"), courseRuns.mailsTo(email));
    }

    @Test
    void materialsAreToldOnceToThoseWhoHaveASeatAndSeenByNobodyElse() {
        var run = courseRuns.add(aRun());
        var marek = someone("marek");
        var ana = someone("ana");
        var id = courseRuns.paidForBoth(ana, marek, run);
        for (int i = 0; i < 2; i++) {
            amir.post(desk(run) + "/links", "materials", "https://files.example/1")
                    .then()
                    .statusCode(303);
        }
        assertEquals(
                1,
                courseRuns.mailsTo(marek.person().email()).stream()
                        .filter("COURSE_MATERIALS"::equals)
                        .count());
        marek.get("/account/bookings/courses/" + id).then().body(containsString("https://files.example/1"));
        marek.get("/account/bookings")
                .then()
                .body(containsString(courseRuns.courseOf(run).title()));
        Browser.GUEST.get(courseRuns.courseOf(run).path()).then().body(not(containsString("files.example")));
    }

    @Test
    void onlySafeLinksAreTaken() {
        var run = courseRuns.add(aRun());
        for (var link : List.of(
                "javascript:alert(1)", "http://meet.example/1", "https://", "data:text/html,x", "//x.example")) {
            amir.post(desk(run) + "/links", "join", link).then().statusCode(422);
        }
        amir.post(desk(run) + "/links", "join", "https://meet.example/1").then().statusCode(303);
        assertEquals("https://meet.example/1", rows.first("select join_link from run where id = ?", run.id()));
    }

    @Test
    void staffWriteACourseAndSetADate() {
        var id = UUID.randomUUID();
        var slug = "c-" + id.toString().substring(0, 8);
        var path = DESK + "/catalogue/" + id;
        amir.post(path, "title", "Maps", "slug", "Not A Slug", "summary", "S")
                .then()
                .statusCode(422)
                .body(containsString("Not A Slug"));
        amir.post(
                        path,
                        "title",
                        "Maps",
                        "slug",
                        slug,
                        "summary",
                        "S",
                        "syllabus",
                        "One",
                        "level",
                        "Beginner",
                        "language",
                        "English",
                        "trainers",
                        "Ilka Brandt, ilka-brandt, ilka@example.org")
                .then()
                .statusCode(303);
        var run = UUID.randomUUID();
        var day = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC).plusDays(50);
        var form = new String[] {
            "zone",
            "Europe/Berlin",
            "meetings",
            day + " 09:00-17:00",
            "capacity",
            "12",
            "minimum",
            "4",
            "below",
            "CANCEL",
            "decide",
            day.minusDays(10) + "T12:00",
            "currency",
            "EUR",
            "price",
            "450.00",
            "subscriber",
            "380",
            "policy",
            "336:100,72:50"
        };
        amir.post(path + "/runs/" + run, form).then().statusCode(303);
        Browser.GUEST.get("/courses/" + slug).then().statusCode(200).body(containsString("€450.00"));
        form[1] = "Europe/Atlantis";
        form[15] = "-1";
        amir.post(path + "/runs/" + run, form).then().statusCode(422).body(containsString("There is no such zone"));
        form[1] = "Europe/Berlin";
        form[15] = "450";
        form[3] = nextHourThatIsSkipped() + "-05:00";
        amir.post(path + "/runs/" + run, form).then().statusCode(422).body(containsString("does not exist"));
    }

    /** In Berlin, when summer begins: half past the hour, such as {@code 2027-03-28 02:30}. */
    private String nextHourThatIsSkipped() {
        var rules = ZoneId.of("Europe/Berlin").getRules();
        var change = rules.nextTransition(now.instant());
        if (change.isOverlap()) {
            change = rules.nextTransition(change.getInstant());
        }
        var skipped = change.getDateTimeBefore().plusMinutes(30);
        return skipped.toLocalDate() + " " + skipped.toLocalTime();
    }

    @Test
    void aVoucherIsMadeAndUsed() {
        var code = ("D" + UUID.randomUUID().toString().replace("-", "")).substring(0, 10);
        var today = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
        var form = new String[] {
            "code",
            code,
            "percent",
            "20",
            "from",
            today.minusDays(1) + "T00:00",
            "until",
            today.plusDays(30) + "T00:00",
            "most",
            "5",
            "person",
            "1"
        };
        amir.post(DESK + "/vouchers", form).then().statusCode(303);
        amir.post(DESK + "/vouchers", form).then().statusCode(422).body(containsString("with this code"));
        var run = courseRuns.add(aRun());
        var ana = someone("ana");
        var id = booked(ana.post(
                courseRuns.enrolPath(run), "name", "Ana", "email", ana.person().email(), "voucher", code));
        assertEquals("8000", rows.first("select total_minor from enrolment where id = ?", id));
    }

    @Test
    void theDeskShowsOccupancyAndTasks() {
        var run = courseRuns.add(aRun().minimum(5, BelowMinimum.CANCEL, Duration.ofDays(3)));
        amir.get(DESK)
                .then()
                .statusCode(200)
                .body(containsString(courseRuns.courseOf(run).title()));
        amir.get("/desk/bookings").then().statusCode(200).body(containsString("0 of at least 5"));
    }

    private List<String> acts(Run run) {
        return rows.all(
                "select act from audit_entry where target_id = ?", run.id().toString());
    }

    private static String desk(Run run) {
        return DESK + "/runs/" + run.id();
    }
}
