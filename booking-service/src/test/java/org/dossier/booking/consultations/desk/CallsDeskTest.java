package org.dossier.booking.consultations.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.consultations.calls.Bookings;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Person;
import org.dossier.kit.test.Rows;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class CallsDeskTest {
    private final AnExpert anExpert;
    private final Bookings bookings;
    private final Rows rows;
    private final Clock clock;
    private final Browser staff = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);

    CallsDeskTest(AnExpert anExpert, Bookings bookings, Rows rows, Clock clock) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.rows = rows;
        this.clock = clock;
    }

    /** A27, R14: a name that is a formula is text in the spreadsheet, and only text on the page (A24). */
    @Test
    void theListAndItsExportTellNamesAsTheyAre() {
        var expert = anExpert.inBerlin();
        var eve = new Browser(
                new Person("sub-" + UUID.randomUUID(), "=HYPERLINK(\"x\")<script>", "eve@example.org", List.of()));
        bookings.introduction(eve, expert, anExpert.slot(expert, Duration.ofDays(3)));
        staff.get("/desk/bookings/calls?expert=" + expert.id())
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;"), not(containsString("<script>\"")));
        staff.get("/desk/bookings/calls/calls.csv?expert=" + expert.id())
                .then()
                .statusCode(200)
                .body(containsString("\"'=HYPERLINK(\"\"x\"\")<script>\""));
        staff.get("/desk/bookings/calls?expert=" + expert.id() + "&q=%25&status=NONSENSE&from=x")
                .then()
                .statusCode(200)
                .body(containsString("No call fits."));
    }

    @Test
    void aCallIsBookedAndMovedByHandWithAReasonInTheTrail() {
        var expert = anExpert.inBerlin();
        var start = civil(Duration.ofDays(4));
        staff.post("/desk/bookings/calls/new", "kind", expert.hour().toString(), "name", "Ben", "start", start)
                .then()
                .statusCode(422)
                .body(containsString("Ben"), containsString("Say why"));
        var made = staff.post(
                "/desk/bookings/calls/new",
                "kind",
                expert.hour().toString(),
                "name",
                "Ben",
                "email",
                "ben@example.org",
                "start",
                start,
                "reason",
                "asked by phone");
        made.then().statusCode(303);
        var call = made.header("Location").replaceAll(".*/", "");
        staff.post(
                        "/desk/bookings/calls/new",
                        "kind",
                        expert.hour().toString(),
                        "name",
                        "Cem",
                        "email",
                        "cem@example.org",
                        "start",
                        start,
                        "reason",
                        "asked by phone")
                .then()
                .statusCode(422)
                .body(containsString("another call then"));
        staff.post(
                        "/desk/bookings/calls/" + call + "/move",
                        "start",
                        civil(Duration.ofDays(5)),
                        "reason",
                        "asked again")
                .then()
                .statusCode(303);
        assertEquals(
                "call-booked-by-hand asked by phone,call-moved asked again",
                String.join(
                        ",",
                        rows.all(
                                "select act || ' ' || reason from audit_entry where target_id = ? order by position",
                                call)));
    }

    @Test
    void anExpertsOfferIsChangedForTheNextAndNotForThoseWhoBooked() {
        var expert = anExpert.inBerlin();
        var base = "/desk/bookings/calls/experts/" + expert.id();
        var ana = Browser.newReader("ana");
        var call = bookings.held(ana, expert, anExpert.slot(expert, Duration.ofDays(3)));
        staff.get(base).then().statusCode(200).body(containsString("240.00"));
        kind(base + "/kinds/" + expert.hour(), "310.50", "72:80").then().statusCode(303);
        assertEquals("31050", rows.first("select price_minor from call_kind where id = ?", expert.hour()));
        assertEquals("24000", rows.first("select price_minor from call where id = ?", call));
        for (var price : new String[] {"-1", "1e9", "0.001", "100001", "NaN", "", "12,50"}) {
            kind(base + "/kinds/" + expert.hour(), price, "72:80").then().statusCode(422);
        }
        kind(base + "/kinds/" + expert.hour(), "10", "72:800").then().statusCode(422);
        kind(base + "/kinds", "10", "").then().statusCode(422); // its name is taken
    }

    @Test
    void hoursAreChangedByTheExpertAndCheckedFirst() {
        var expert = anExpert.inBerlin();
        var home = "/account/bookings/expert/availability/";
        expert.browser()
                .post(home + "hours", "from-1-a", "09:00", "to-1-a", "08:00")
                .then()
                .statusCode(422)
                .body(containsString("09:00"), containsString("a later end"));
        expert.browser()
                .post(home + "hours", "from-1-a", "09:00", "to-1-a", "12:00")
                .then()
                .statusCode(303);
        assertEquals(1, rows.count("select count(*) from weekly_hours where expert_id = ?", expert.id()));
        expert.browser().post(home + "days", "day", "2099-01-01").then().statusCode(303);
        expert.browser().post(home + "days", "day", "99999-01-01").then().statusCode(422);
        expert.browser()
                .post(home + "holidays", "first", "2099-01-05", "last", "2099-01-01")
                .then()
                .statusCode(422);
        expert.browser()
                .post(home + "holidays", "first", "2099-01-01", "last", "2099-01-05")
                .then()
                .statusCode(303);
        expert.browser()
                .post(home + "terms", "before", "-5", "after", "0", "notice", "0", "horizon", "10", "limit", "1")
                .then()
                .statusCode(422);
        expert.browser()
                .post(home + "calendar", "address", "file:///etc/passwd")
                .then()
                .statusCode(422)
                .body(containsString("file:///etc/passwd"));
        expert.browser().post(home + "nonsense").then().statusCode(404);
        expert.browser().get("/account/bookings/expert").then().body(containsString("2099-01-01"));
        var row = rows.first("select id from day_exception where expert_id = ?", expert.id());
        anExpert.inBerlin()
                .browser()
                .post(home + "days/" + row + "/removal")
                .then()
                .statusCode(303);
        assertEquals(1, rows.count("select count(*) from day_exception where expert_id = ?", expert.id()));
        expert.browser().post(home + "days/" + row + "/removal").then().statusCode(303);
        assertEquals(0, rows.count("select count(*) from day_exception where expert_id = ?", expert.id()));
    }

    @Test
    void anExpertIsAddedAndChanged() {
        var slug = "new-" + UUID.randomUUID();
        profile("/desk/bookings/calls/experts", slug, "Europe/Nowhere").then().statusCode(422);
        profile("/desk/bookings/calls/experts", slug, "Europe/Kyiv").then().statusCode(303);
        profile("/desk/bookings/calls/experts", slug, "Europe/Kyiv").then().statusCode(422);
        Browser.GUEST.get("/consultations/" + slug).then().statusCode(200).body(containsString("takes no calls"));
        staff.get("/desk/bookings/calls/experts").then().statusCode(200).body(containsString("Europe/Kyiv"));
    }

    private Response profile(String path, String slug, String zone) {
        return staff.post(
                path,
                "slug",
                slug,
                "name",
                "Nino",
                "email",
                slug + "@example.org",
                "zone",
                zone,
                "topics",
                "Borders, Rail",
                "active",
                "on");
    }

    private Response kind(String path, String price, String policy) {
        return staff.post(
                path,
                "name",
                "Paid hour",
                "minutes",
                "60",
                "price",
                price,
                "currency",
                "EUR",
                "policy",
                policy,
                "moveUntil",
                "24",
                "active",
                "on");
    }

    private String civil(Duration ahead) {
        return LocalDateTime.ofInstant(clock.instant().plus(ahead), ZoneId.of("Europe/Berlin"))
                .withHour(12)
                .withMinute(0)
                .withSecond(0)
                .withNano(0)
                .toString();
    }
}
