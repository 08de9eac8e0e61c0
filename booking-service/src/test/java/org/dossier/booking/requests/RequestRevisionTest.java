package org.dossier.booking.requests;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.kit.test.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.booking.requests.Desk.mine;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which edition of a report counts as what was waited for. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RequestRevisionTest {
    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    Clock now;

    private final Browser ana = Browser.newReader("ana");

    @Test
    @DisplayName("I08: repeated and older deliveries change nothing")
    void anOldEditionChangesNothing() {
        var request = desk.delivered(ana);
        ana.post(mine(request) + "/revision", "changes", "More.");
        desk.deliver(request, 1);
        assertEquals("IN_REVISION", desk.status(request));
        desk.deliver(request, 2);
        assertEquals("REDELIVERED", desk.status(request));
        desk.deliver(request, 3);
        assertEquals("REDELIVERED", desk.status(request));
        assertEquals(
                1,
                rows.count(
                        "select count(*) from custom_request_move where request_id = ? and status = 'REDELIVERED'",
                        request));
    }

    @Test
    @DisplayName("F15: a delivery that cannot be understood stops no other")
    void nonsenseStopsNothing() {
        var request = desk.inWork(ana);
        desk.tell(request, "{\"nonsense\":");
        desk.tell(request, """
                {"specversion":"1.0","id":"%s","source":"/x","type":"report.commission-delivered.v1","subject":"x",
                 "time":"2026-01-01T00:00:00Z","aggregateversion":1,"data":{"requestId":"%s"}}""".formatted(UUID.randomUUID(), request));
        desk.deliver(request, 1);
        desk.untilIs(request, RequestStatus.DELIVERED);
    }

    @Test
    @DisplayName(
            "I08: an edition from before the revision was asked for is not that revision, however late it is told of")
    void aMendingIsNoRevision() {
        var request = desk.delivered(ana);
        var mended = now.instant();
        ana.post(mine(request) + "/revision", "changes", "More.");
        desk.deliver(request, 2, mended);
        assertEquals("IN_REVISION", desk.status(request));
        assertEquals("2", rows.first("select edition from custom_request where id = ?", request));
        assertThat(ana.get(mine(request)).asString()).contains("We revise your report");

        desk.deliver(request, 3);
        assertEquals("REDELIVERED", desk.status(request));
    }
}
