package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What each sees of experts, free times and calls, and what nobody else does. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SeeCallsTest {
    private final AnExpert anExpert;
    private final Bookings bookings;
    private final Clock now;

    SeeCallsTest(AnExpert anExpert, Bookings bookings, Clock now) {
        this.anExpert = anExpert;
        this.bookings = bookings;
        this.now = now;
    }

    @Test
    void everybodySeesExpertsAndTheirFreeTimesInTheirOwnZone() {
        var expert = anExpert.inBerlin();
        Browser.GUEST.get("/consultations").then().statusCode(200).body(containsString(expert.slug()));
        Browser.GUEST
                .get("/consultations?topic=Topic%20" + expert.slug())
                .then()
                .statusCode(200)
                .body(containsString("/consultations/" + expert.slug()));
        Browser.GUEST
                .get("/consultations/" + expert.slug() + "?kind=" + expert.hour() + "&zone=Asia/Almaty")
                .then()
                .statusCode(200)
                .body(containsString("€240.00"), containsString("+05:00"), containsString("at least 2 days before"));
    }

    @Test
    void aZoneThatWasRenamedOrNeverWasDoesNoHarm() {
        var expert = anExpert.inBerlin();
        for (var zone : List.of("Asia/Calcutta", "Europe/Kiev", "Nowhere/Land", "%00", "..%2F..")) {
            Browser.GUEST
                    .get("/consultations/" + expert.slug() + "?zone=" + zone)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aGuestSignsInAndComesBackToTheVeryTime() {
        var expert = anExpert.inBerlin();
        Browser.GUEST
                .get("/consultations/" + expert.slug() + "/booking?kind=" + expert.hour() + "&at="
                        + anExpert.slot(expert, Duration.ofDays(3)))
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?to=%2Fconsultations%2F" + expert.slug()));
    }

    /** A13, A14, A16, R02: whose call it is not does not find it, whatever is done to it. */
    @Test
    void anotherClientsCallIsNotFound() {
        var expert = anExpert.inBerlin();
        var call = bookings.introduction(Browser.newReader("ana"), expert, anExpert.slot(expert, Duration.ofDays(3)));
        var path = "/account/bookings/calls/" + call;
        var eve = Browser.newReader("eve");
        for (var page : List.of("", "/move", "/invitation.ics")) {
            eve.get(path + page).then().statusCode(404);
        }
        for (var act : List.of("/move", "/cancellation", "/payment")) {
            eve.post(path + act, "at", now.instant().toString()).then().statusCode(404);
        }
        var other = anExpert.inBerlin();
        other.browser().get("/account/bookings/expert/calls/" + call).then().statusCode(404);
        for (var act : List.of("/move", "/cancellation", "/absence", "/notes")) {
            other.browser()
                    .post("/account/bookings/expert/calls/" + call + act, "reason", "mine")
                    .then()
                    .statusCode(404);
        }
        assertEquals("CONFIRMED", bookings.statusOf(call));
    }

    /** The role alone makes nobody an expert, nor does the address alone. */
    @Test
    void anExpertIsWhoHasTheRoleAndTheAddress() {
        var expert = anExpert.inBerlin();
        Browser.withRoles("nobody-" + UUID.randomUUID(), "expert")
                .get("/account/bookings/expert")
                .then()
                .statusCode(404);
        Browser.withRoles(expert.slug()).get("/account/bookings/expert").then().statusCode(403);
        expert.browser().get("/account/bookings/expert").then().statusCode(200);
    }

    @Test
    void freeSlotsAreToldToPrograms() {
        var expert = anExpert.inBerlin();
        Browser.GUEST
                .asks()
                .accept("application/json")
                .get("/api/consultations/slots?expert=" + expert.slug() + "&minutes=60&days=3")
                .then()
                .statusCode(200)
                .body("[0].expert", equalTo(expert.slug()))
                .body("[0].everyMinutes", equalTo(30))
                .body("[0].stretches.size()", greaterThan(1))
                .body("[0].stretches[1].last", endsWith(":30:00Z"));
        for (var odd : List.of("days=1000", "days=0", "minutes=-60", "minutes=99999", "from=x")) {
            Browser.GUEST
                    .asks()
                    .accept("application/json")
                    .get("/api/consultations/slots?" + odd)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void theInvitationIsAFileToKeep() {
        var expert = anExpert.inBerlin();
        var client = Browser.newReader("ana");
        var call = bookings.introduction(client, expert, anExpert.slot(expert, Duration.ofDays(3)));
        client.get("/account/bookings/calls/" + call + "/invitation.ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(containsString("METHOD:REQUEST"), containsString("UID:" + call + "@"));
        client.get("/account/bookings/calls/" + call).then().body(containsString("Join the call"));
        client.post("/account/bookings/calls/" + call + "/payment")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account/bookings/calls/" + call));
    }
}
