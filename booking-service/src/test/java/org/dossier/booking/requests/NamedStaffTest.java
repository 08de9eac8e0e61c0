package org.dossier.booking.requests;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.test.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.booking.requests.Desk.ADA;
import static org.dossier.booking.requests.Desk.AMIR;
import static org.dossier.booking.requests.Desk.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who sees a confidential request, and what the reports desk is told of them. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayName("Only named staff (R02, I08)")
class NamedStaffTest {
    @Inject
    Desk desk;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    Rows rows;

    private final Browser ana = Browser.newReader("ana");

    @Test
    void theEventNamesThemAndALaterOneWhoeverIsNamedLater() {
        var request = confidentialInWork();
        name(request, "edith@example.org");

        var events = told(request);
        assertEquals(2, events.size());
        assertEquals(List.of("amir@example.org"), named(events.get(0)));
        assertEquals(List.of("amir@example.org", "edith@example.org"), named(events.get(1)));
        assertThat(events.get(1).aggregateVersion()).isGreaterThan(events.get(0).aggregateVersion());
    }

    @Test
    @DisplayName("I08: naming somebody again tells the names anew, above every version that was told")
    void namingSomebodyAgainIsToldAsNews() {
        var request = confidentialInWork();
        name(request, "amir@example.org");
        name(request, "amir@example.org");

        var events = told(request);
        assertThat(events).hasSize(3).allMatch(event -> named(event).equals(List.of("amir@example.org")));
        var versions = events.stream().map(CloudEvent::aggregateVersion).toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates();
        assertEquals(versions.getLast(), rows.count("select version from custom_request where id = ?", request));
    }

    @Test
    @DisplayName("R02: who typed a named address, or has none, finds nothing")
    void anAddressCountsOnceItIsConfirmed() {
        var request = confidentialInWork();
        rows.all("insert into custom_request_staff (request_id, email) values (?, '') returning 1", request);
        var typed = AMIR.person().bearerWithUnverifiedAddress();
        assertEquals(404, get(desk(request), typed).statusCode());
        assertThat(get("/desk/bookings/requests?shown=all", typed).asString()).doesNotContain(request.toString());

        var confirmed = AMIR.person().bearer();
        assertEquals(200, get(desk(request), confirmed).statusCode());
        assertThat(get("/desk/bookings/requests?shown=all", confirmed).asString())
                .contains(request.toString());
    }

    @Test
    void aRequestForTheWholeDeskHasNoNames() {
        var request = desk.inWork(ana);
        name(request, "edith@example.org");
        assertThat(told(request))
                .hasSize(1)
                .allMatch(event -> event.data().get("namedStaff").isNull());
    }

    /** Amir is named, and work has begun. */
    private UUID confidentialInWork() {
        var request = desk.brief(ana, "Heron " + UUID.randomUUID(), "NAMED_STAFF");
        name(request, "Amir@Example.org");
        assertThat(told(request)).isEmpty();
        desk.quote(request);
        desk.choose(ana, request, 1);
        payments.pay(desk.deposit(request));
        return request;
    }

    private static Response get(String path, String bearer) {
        return RestAssured.given()
                .header("Authorization", bearer)
                .accept("text/html")
                .get(path);
    }

    private static void name(UUID request, String email) {
        assertEquals(303, ADA.post(desk(request) + "/staff", "email", email).statusCode());
    }

    private List<CloudEvent> told(UUID request) {
        return rows
                .all(
                        "select payload from outbox where key = ? and payload like '%booking.request-accepted.v1%' order by position",
                        request.toString())
                .stream()
                .map(CloudEvent::parse)
                .toList();
    }

    private static List<String> named(CloudEvent event) {
        return event.data()
                .get("namedStaff")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
