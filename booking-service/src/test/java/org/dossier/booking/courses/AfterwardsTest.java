package org.dossier.booking.courses;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

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
import static org.dossier.booking.courses.CourseRuns.booked;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What comes after the last meeting: attendance, certificates, feedback. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AfterwardsTest {
    private static final String DESK = "/desk/bookings/courses";

    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    private final Browser amir = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);

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
        var mine = courseRuns.seat(id, 1);
        var other = courseRuns.seat(id, 2);
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
        var id = courseRuns.paid(ana, run);
        var seat = courseRuns.seat(id, 1);
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

    private List<String> acts(Run run) {
        return rows.all(
                "select act from audit_entry where target_id = ?", run.id().toString());
    }

    private static String desk(Run run) {
        return DESK + "/runs/" + run.id();
    }
}
