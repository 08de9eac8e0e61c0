package org.dossier.subscriber.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Rows;
import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.accounts.Arrivals;
import org.dossier.subscriber.accounts.Person;
import org.dossier.subscriber.entitlements.AccessGrants;
import org.dossier.subscriber.entitlements.Actor;
import org.dossier.subscriber.entitlements.EndGrant;
import org.dossier.subscriber.entitlements.GrantAccess;
import org.dossier.subscriber.notifications.Letterbox;
import org.dossier.subscriber.notifications.OwnParts;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Starting again, and starting in several places, leaves the demonstration's readers as the first start made them. */
@QuarkusTest
@TestProfile(OwnParts.class)
class DemoReadersTest {
    private static final StartupEvent START = new StartupEvent();

    private final DemoReaders demo;
    private final Arrivals arrivals;
    private final Accounts accounts;
    private final AccessGrants grants;
    private final GrantAccess grantAccess;
    private final EndGrant endGrant;
    private final Letterbox letterbox;
    private final Rows rows;

    DemoReadersTest(
            DemoReaders demo,
            Arrivals arrivals,
            Accounts accounts,
            AccessGrants grants,
            GrantAccess grantAccess,
            EndGrant endGrant,
            Letterbox letterbox,
            Rows rows) {
        this.demo = demo;
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.grants = grants;
        this.grantAccess = grantAccess;
        this.endGrant = endGrant;
        this.letterbox = letterbox;
        this.rows = rows;
    }

    @BeforeEach
    void nobodyIsThere() {
        letterbox.clear();
    }

    @Test
    void aSecondStartChangesNothing() {
        demo.load(START);
        var first = state();
        demo.load(START);
        assertEquals(first, state());
        assertEquals(List.of("ana@example.org GRANT 1", "lea@example.org NONE 2"), first);
        assertEquals(2, rows.count("select count(*) from access_grant"));
    }

    /** F17, I11, I12: as many replicas as there are, each act is done once. */
    @Test
    void replicasThatStartTogetherGiveOnce() throws Exception {
        var together = new CountDownLatch(6);
        try (var replicas = Executors.newFixedThreadPool(6)) {
            var starts = new ArrayList<Future<?>>();
            for (int i = 0; i < 6; i++) {
                starts.add(replicas.submit(() -> {
                    together.countDown();
                    together.await();
                    demo.load(START);
                    return null;
                }));
            }
            for (var start : starts) {
                start.get();
            }
        }
        assertEquals(List.of("ana@example.org GRANT 1", "lea@example.org NONE 2"), state());
        assertEquals(2, rows.count("select count(*) from access_grant"));
        assertEquals(2, rows.count("select count(*) from outgoing_mail where kind = 'WELCOME'"));
        assertEquals(
                3, rows.count("select count(*) from audit_entry where target_id in (select id::text from account)"));
    }

    @Test
    void whatStaffEndedDoesNotComeBack() {
        demo.load(START);
        var account = account(DemoReaders.ANA);
        var grant = UUID.fromString(rows.first("select id from access_grant where account_id = ?", account));
        endGrant.now(account, grant, "Shown enough", new Actor("sub-amir", "Amir"));
        demo.load(START);
        assertEquals("NONE", rows.first("select cause from entitlement where account_id = ?", account));
    }

    @Test
    void whoSignedInBeforeTheDemoWasAskedForIsGivenToAsWell() {
        var account = arrivals.awaited(DemoReaders.ANA).id();
        demo.load(START);
        assertEquals("GRANT", rows.first("select cause from entitlement where account_id = ?", account));
    }

    @Test
    void withoutTheDemoNobodyIsThere() {
        new DemoReaders(arrivals, accounts, grants, grantAccess, endGrant, Clock.systemUTC(), false).load(START);
        assertEquals(0, rows.count("select count(*) from account"));
    }

    @Test
    void theyAreTheRealmsOwnReaders() throws IOException {
        var realm = new ObjectMapper()
                .readTree(Path.of("..", "infra", "keycloak", "realm-dossier-demo-users.json")
                        .toFile());
        var users = StreamSupport.stream(realm.path("users").spliterator(), false)
                .map(user -> new Person(
                        user.path("id").asText(),
                        user.path("firstName").asText() + " "
                                + user.path("lastName").asText(),
                        user.path("email").asText()))
                .filter(user -> List.of("ana@example.org", "lea@example.org").contains(user.email()))
                .toList();
        assertEquals(List.of(DemoReaders.ANA, DemoReaders.LEA), users);
    }

    /** Who has what, and in which version it was told. */
    private List<String> state() {
        return rows.all("select email || ' ' || cause || ' ' || version from account"
                + " join entitlement on entitlement.account_id = account.id order by email");
    }

    private UUID account(Person person) {
        return UUID.fromString(rows.first("select id from account where subject = ?", person.subject()));
    }
}
