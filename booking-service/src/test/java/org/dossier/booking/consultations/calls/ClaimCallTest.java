package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Person;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.consultations.calls.Bookings.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** R02, R53: a call that staff booked for an address is found by its owner, and by nobody else. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ClaimCallTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final AnExpert anExpert;
    private final Rows rows;
    private final Clock clock;

    ClaimCallTest(AnExpert anExpert, Rows rows, Clock clock) {
        this.anExpert = anExpert;
        this.rows = rows;
        this.clock = clock;
    }

    @Test
    void whoRegistersWithTheAddressFindsTheCallAndItsFirstActClaimsIt() {
        var nora = Browser.newReader("nora-" + UUID.randomUUID());
        var call = bookedFor(nora.person().email());
        assertEquals("null", ownerOf(call));
        // R33: reading, as often as one likes, changes nothing.
        for (int i = 0; i < 2; i++) {
            nora.get("/account/bookings").then().statusCode(200).body(containsString(page(call)));
            nora.get(page(call)).then().statusCode(200).body(containsString("What comes next?"));
            nora.get(page(call) + "/invitation.ics").then().statusCode(200);
        }
        assertEquals("null", ownerOf(call));

        var calendar = nora.post("/account/bookings/calendar").then().statusCode(200);
        calendar.body(containsString("/calendars/"));
        assertEquals(nora.subject(), ownerOf(call));
        nora.post(page(call) + "/cancellation").then().statusCode(303);
        assertEquals("CANCELLED", rows.first("select status from call where id = ?", call));
    }

    /** Whatever is found by an address is found by one that was confirmed. */
    @Test
    void whoTypedTheAddressFindsNothing() {
        var nora = Browser.newReader("nora-" + UUID.randomUUID());
        var call = bookedFor(nora.person().email());
        for (var page : List.of(page(call), page(call) + "/move")) {
            RestAssured.given()
                    .header("Authorization", nora.person().bearerWithUnverifiedAddress())
                    .accept("text/html")
                    .get(page)
                    .then()
                    .statusCode(404);
        }
        RestAssured.given()
                .header("Authorization", nora.person().bearerWithUnverifiedAddress())
                .accept("text/html")
                .post(page(call) + "/cancellation")
                .then()
                .statusCode(404);
        RestAssured.given()
                .header("Authorization", nora.person().bearerWithUnverifiedAddress())
                .accept("text/html")
                .get("/account/bookings")
                .then()
                .body(not(containsString(page(call))));
        assertEquals("null", ownerOf(call));
    }

    /** An address is no key of an account, and what was claimed stays with who claimed it. */
    @Test
    void neitherAnAccountNamedAsTheAddressNorItsNextOwnerFindsIt() {
        var email = "nora-" + UUID.randomUUID() + "@example.org";
        var call = bookedFor(email);
        var named = new Browser(new Person(email, "Eve", "eve@example.org", List.of()));
        named.get(page(call)).then().statusCode(404);
        named.post(page(call) + "/cancellation").then().statusCode(404);

        var nora = new Browser(new Person("sub-" + UUID.randomUUID(), "Nora", email, List.of()));
        nora.post(page(call) + "/move", "at", "soon").then().statusCode(422);
        assertEquals(nora.subject(), ownerOf(call));
        var next = new Browser(new Person("sub-" + UUID.randomUUID(), "Next", email, List.of()));
        next.get(page(call)).then().statusCode(404);
        next.get("/account/bookings").then().body(not(containsString(page(call))));
    }

    private UUID bookedFor(String email) {
        var expert = anExpert.inBerlin();
        var start = LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(5)), BERLIN)
                .withHour(11)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        var answer = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER)
                .post(
                        "/desk/bookings/calls/new",
                        "kind",
                        expert.hour().toString(),
                        "name",
                        "Nora",
                        "email",
                        email,
                        "start",
                        start.toString(),
                        "question",
                        "What comes next?",
                        "reason",
                        "Asked by phone");
        answer.then().statusCode(303);
        return UUID.fromString(answer.header("Location").replaceAll(".*/", ""));
    }

    private String ownerOf(UUID call) {
        return rows.first("select client_subject from call where id = ?", call);
    }
}
