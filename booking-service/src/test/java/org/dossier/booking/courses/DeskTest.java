package org.dossier.booking.courses;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.MovableClock;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.Rows;
import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.kit.identity.StaffRole;

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
    MovableClock clock;

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
        var id = booked(ana.post(
                courseRuns.enrolPath(run),
                "name",
                "Ana",
                "email",
                ana.person().email(),
                "name",
                "Marek",
                "email",
                marek.person().email()));
        payments.pay(payments.paymentOf(id));
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
        marek.get("/account/bookings")
                .then()
                .body(not(containsString(courseRuns.courseOf(run).title())));
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

    @Test
    void whoWasPresentGetsACertificateThatAnyoneCanCheck() {
        var run = courseRuns.add(aRun().begins(Duration.ofDays(3)));
        var ana = someone("ana");
        var id = booked(ana.post(
                courseRuns.enrolPath(run),
                "name",
                "Ana Žukauskaitė <b>",
                "email",
                ana.person().email(),
                "name",
                "Ben",
                "email",
                "ben-" + run.id() + "@example.org"));
        payments.pay(payments.paymentOf(id));
        var mine = rows.first("select id from seat where enrolment_id = ? and place = 1", id);
        var other = rows.first("select id from seat where enrolment_id = ? and place = 2", id);
        amir.post(desk(run) + "/certificates").then().statusCode(409);
        clock.forward(Duration.ofDays(4));
        amir.get(desk(run) + "/attendance").then().statusCode(200).body(containsString(mine));
        amir.post(desk(run) + "/attendance", "present", mine).then().statusCode(303);
        amir.post(desk(run) + "/certificates").then().statusCode(303);
        assertEquals(
                1,
                rows.count(
                        "select count(*) from certificate where seat_id in (select id from seat where run_id = ?)",
                        run.id()));
        var code = rows.first("select code from certificate where seat_id = ?::uuid", mine);
        var printed = code.replaceAll("(.{4})(?=.)", "$1-");
        Browser.GUEST
                .get("/certificates/" + printed.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body(containsString("This certificate is genuine"))
                .body(containsString("Ana Žukauskaitė &lt;b&gt;"));
        Browser.GUEST.get("/certificates/0000-0000-0000-0000").then().statusCode(404);

        var pdf = ana.get("/account/bookings/courses/certificates/" + mine);
        pdf.then().statusCode(200).header("Content-Type", "application/pdf");
        assertTrue(new String(pdf.asByteArray(), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
        amir.get("/account/bookings/courses/certificates/" + mine).then().statusCode(200);
        // A14: neither a stranger nor the buyer of somebody else's seat.
        someone("eve")
                .get("/account/bookings/courses/certificates/" + mine)
                .then()
                .statusCode(404);
        ana.get("/account/bookings/courses/certificates/" + other).then().statusCode(404);

        var certificate = rows.first("select id from certificate where code = ?", code);
        amir.post(desk(run) + "/certificates/" + certificate + "/revocation", "seat", mine, "reason", "")
                .then()
                .statusCode(422);
        amir.post(desk(run) + "/certificates/" + certificate + "/revocation", "seat", mine, "reason", "Left at noon")
                .then()
                .statusCode(303);
        Browser.GUEST
                .get("/certificates/" + code)
                .then()
                .statusCode(200)
                .body(containsString("This certificate was revoked"))
                .body(not(containsString("Left at noon")));
        ana.get("/account/bookings/courses/certificates/" + mine).then().statusCode(404);
        assertTrue(acts(run).containsAll(List.of("attendance-taken", "certificates-issued", "certificate-revoked")));
    }

    @Test
    void feedbackIsGivenOnceAndAfterwards() {
        var run = courseRuns.add(aRun().begins(Duration.ofDays(3)));
        var ana = someone("ana");
        var id = courseRuns.enrol(ana, run);
        payments.pay(payments.paymentOf(id));
        var seat = rows.first("select id from seat where enrolment_id = ?", id);
        var path = "/account/bookings/courses/" + id + "/seats/" + seat + "/feedback";
        ana.post(path, "rating", "5").then().statusCode(409);
        clock.forward(Duration.ofDays(4));
        ana.post(path, "rating", "6", "words", "Long live <b>maps</b>")
                .then()
                .statusCode(422)
                .body(containsString("Long live &lt;b&gt;maps"));
        ana.post(path, "rating", "5", "words", "More maps").then().statusCode(303);
        ana.post(path, "rating", "1").then().statusCode(409);
        amir.get(desk(run)).then().body(containsString("More maps"));
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
        form[3] = "2027-03-28 02:30-05:00";
        amir.post(path + "/runs/" + run, form).then().statusCode(422).body(containsString("does not exist"));
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
        var withTheRun = paid(ana, rescheduled);
        var byStaff = paid(ben, run);
        var byThemselves = paid(lea, run);
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

    private void reschedule(Run run, LocalDate day) {
        amir.post(
                        DESK + "/catalogue/" + run.courseId() + "/runs/" + run.id(),
                        "zone",
                        "Europe/Berlin",
                        "meetings",
                        day + " 09:00-17:00",
                        "capacity",
                        "12",
                        "minimum",
                        "0",
                        "decide",
                        day.minusDays(10) + "T12:00",
                        "currency",
                        "EUR",
                        "price",
                        "100",
                        "policy",
                        "336:100,72:50")
                .then()
                .statusCode(303);
    }

    private UUID paid(Browser reader, Run run) {
        var id = courseRuns.enrol(reader, run);
        payments.pay(payments.paymentOf(id));
        return id;
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
