package org.dossier.subscriber.demo;

import java.util.List;
import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.Subscribers;
import org.dossier.subscriber.accounts.Person;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the demonstration's readers have once the service has started, before they did anything. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DemoStartTest {
    private final Subscribers subscribers;
    private final Rows rows;
    private final AuditTrail trail;

    DemoStartTest(Subscribers subscribers, Rows rows, AuditTrail trail) {
        this.subscribers = subscribers;
        this.rows = rows;
        this.trail = trail;
    }

    @Test
    void anaReadsAllRegionsAndTheOtherServicesAreTold() {
        var ana = browserOf(DemoReaders.ANA);
        assertEquals("GRANT", subscribers.cause(ana));
        assertEquals("{*}", rows.first(ENTITLEMENT.formatted("coverage"), DemoReaders.ANA.subject()));
        assertEquals(
                1,
                rows.count(
                        ENTITLEMENT.formatted(
                                "case when until - now() between '300 days' and '367 days' then 1 else 0 end"),
                        DemoReaders.ANA.subject()));
        var told = CloudEvent.parse(subscribers.entitlementEvents(ana).getLast());
        assertEquals(DemoReaders.ANA.subject(), told.data().path("subject").asText());
        assertEquals("*", told.data().path("coverage").path(0).asText());
    }

    @Test
    void leaSubscribedOnceAndNoMore() {
        var lea = browserOf(DemoReaders.LEA);
        assertEquals("NONE", subscribers.cause(lea));
        // What is told again, as it is from time to time, has the version that it had.
        assertEquals(Set.of(1L, 2L), Set.copyOf(subscribers.entitlementVersions(lea)));
        var told = CloudEvent.parse(subscribers.entitlementEvents(lea).getLast());
        assertTrue(told.data().path("coverage").isEmpty());
    }

    /** I02, I12 */
    @Test
    void eachActHasItsReasonInTheTrail() {
        assertEquals(List.of("access-granted by system: Demo subscriber"), acts(browserOf(DemoReaders.ANA)));
        assertEquals(
                List.of(
                        "access-ended by system: Demo subscriber whose access has ended",
                        "access-granted by system: Demo subscriber"),
                acts(browserOf(DemoReaders.LEA)));
    }

    /** I11, R53: whoever signs in is the one who was awaited. */
    @Test
    void aFirstSignInFindsAccessAndNoSecondWelcome() {
        var ana = browserOf(DemoReaders.ANA);
        ana.asks().put("/api/account/arrival").then().statusCode(204);
        ana.get("/account").then().statusCode(200).body(containsString("our staff gave you access"));
        assertEquals(
                1,
                rows.count(
                        "select count(*) from account where subject = ?",
                        ana.person().subject()));
        assertEquals(
                1,
                rows.count(
                        "select count(*) from outgoing_mail where kind = 'WELCOME' and addressee = ?::text",
                        subscribers.account(ana)));
    }

    private static final String ENTITLEMENT =
            "select %s from entitlement where account_id = (select id from account where subject = ?)";

    private List<String> acts(Browser reader) {
        return trail.of("account", subscribers.account(reader).toString()).stream()
                .map(act -> act.entry())
                .map(entry -> entry.act() + " by " + entry.actorSubject() + ": " + entry.reason())
                .toList();
    }

    private static Browser browserOf(Person person) {
        return new Browser(new org.dossier.kit.test.Person(person.subject(), person.name(), person.email(), List.of()));
    }
}
