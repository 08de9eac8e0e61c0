package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.problem.ProblemException;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.Subscribers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I02, I12: staff open access for a reason, and every act is in the trail. */
@QuarkusTest
@WithTestResource(RealParts.class)
class GrantAccessTest {
    private static final Actor AMIR = new Actor("sub-amir", "Amir");

    private final GrantAccess grantAccess;
    private final EndGrant endGrant;
    private final Entitlements entitlements;
    private final Subscribers subscribers;
    private final AuditTrail trail;
    private final MovableClock movable;
    private final Clock clock;

    GrantAccessTest(
            GrantAccess grantAccess,
            EndGrant endGrant,
            Entitlements entitlements,
            Subscribers subscribers,
            AuditTrail trail,
            MovableClock movable,
            Clock clock) {
        this.grantAccess = grantAccess;
        this.endGrant = endGrant;
        this.entitlements = entitlements;
        this.subscribers = subscribers;
        this.trail = trail;
        this.movable = movable;
        this.clock = clock;
    }

    @Test
    void aGrantOpensAccessToTheEndOfItsLastDay() {
        var ben = reader();
        var account = subscribers.account(ben);
        var lastDay = today().plusDays(10);
        grantAccess.until(account, lastDay, "conference guest", AMIR);
        var access = entitlements.of(account);
        assertEquals(List.of("*"), access.coverage());
        assertEquals(lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), access.until());
        assertEquals(Cause.GRANT, access.cause());
        assertEquals(access.until(), lastTold(ben).until());
        ben.get("/account").then().statusCode(200).body(containsString("our staff gave you access"));
    }

    @Test
    void endingAGrantClosesAccessAndBothActsAreAudited() {
        var account = subscribers.account(reader());
        var grant = grantAccess.until(account, today().plusDays(10), List.of("arctic"), "conference guest", AMIR);
        endGrant.now(account, grant.id(), "the conference was cancelled", AMIR);
        assertEquals(List.of(), entitlements.of(account).coverage());
        var acts = trail.of("account", account.toString()).stream()
                .map(record -> record.entry().act())
                .toList();
        assertEquals(List.of("access-ended", "access-granted"), acts);
        assertEquals(
                "the conference was cancelled",
                trail.of("account", account.toString()).getFirst().entry().reason());
        assertTrue(trail.firstBroken().isEmpty());
    }

    @Test
    void aGrantEndsByItselfAndTheOthersAreTold() {
        var ben = reader();
        var account = subscribers.account(ben);
        var until = grantAccess.until(account, today(), "for today", AMIR).until();
        movable.forward(Duration.ofDays(1));
        Eventually.within(
                Duration.ofSeconds(30),
                "access is closed",
                () -> entitlements.of(account).coverage().isEmpty());
        assertEquals(2, subscribers.entitlementEvents(ben).size());
        assertEquals(until, lastTold(ben).until(), "the day on which it ended, whenever that was noticed");
    }

    /** The other services tell who had access and has none any more from who never had any. */
    @Test
    void theEndIsToldWithItsMoment() {
        var ben = reader();
        var account = subscribers.account(ben);
        var before = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var grant = grantAccess.until(account, today().plusDays(10), "conference guest", AMIR);
        endGrant.now(account, grant.id(), "the conference was cancelled", AMIR);
        var told = lastTold(ben);
        assertEquals(List.of(), told.coverage());
        assertEquals(Cause.NONE, told.cause());
        assertFalse(told.until().isBefore(before), told::toString);
        assertFalse(told.until().isAfter(clock.instant()), told::toString);
        QuarkusTransaction.requiringNew().run(() -> entitlements.decide(account));
        assertEquals(2, subscribers.entitlementEvents(ben).size(), "an end is told once");
    }

    @Test
    void aGrantNeedsAReasonADateAheadARegionAndAnAccount() {
        var account = subscribers.account(reader());
        refused(SubscriberProblem.REASON_MISSING, () -> grantAccess.until(account, today(), "  ", AMIR));
        refused(
                SubscriberProblem.GRANT_OVER_BEFORE_IT_BEGINS,
                () -> grantAccess.until(account, today().minusDays(1), "guest", AMIR));
        refused(
                SubscriberProblem.UNKNOWN_COVERAGE,
                () -> grantAccess.until(account, today(), List.of("atlantis"), "guest", AMIR));
        refused(
                SubscriberProblem.UNKNOWN_COVERAGE,
                () -> grantAccess.until(account, today(), List.of(), "guest", AMIR));
        refused(SubscriberProblem.NO_SUCH_ACCOUNT, () -> grantAccess.until(UUID.randomUUID(), today(), "guest", AMIR));
        assertEquals(Access.NONE, entitlements.of(account));
        assertTrue(trail.of("account", account.toString()).isEmpty());
    }

    /** R02, A20: a grant is ended at its own account, and once. */
    @Test
    void anotherAccountsGrantIsNotFound() {
        var account = subscribers.account(reader());
        var other = subscribers.account(reader());
        var grant = grantAccess.until(account, today(), "guest", AMIR);
        refused(SubscriberProblem.NO_SUCH_GRANT, () -> endGrant.now(other, grant.id(), "mistake", AMIR));
        refused(SubscriberProblem.REASON_MISSING, () -> endGrant.now(account, grant.id(), "", AMIR));
        endGrant.now(account, grant.id(), "mistake", AMIR);
        refused(SubscriberProblem.GRANT_ENDED, () -> endGrant.now(account, grant.id(), "again", AMIR));
    }

    /** F06: who gives and who ends take the account's lock and the trail's in the same order. */
    @Test
    void givingAndEndingAtTheSameTimeBothSucceed() throws Exception {
        var account = subscribers.account(reader());
        try (var staff = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 30; round++) {
                var grant = grantAccess.until(account, today().plusDays(10), "guest", AMIR);
                var ending = staff.submit(() -> endGrant.now(account, grant.id(), "mistake", AMIR));
                var giving = staff.submit(() -> grantAccess.until(account, today().plusDays(5), "guest", AMIR));
                ending.get();
                giving.get();
            }
        }
        assertEquals(90, trail.of("account", account.toString()).size());
        assertTrue(trail.firstBroken().isEmpty());
    }

    @Test
    void theSameAnswerIsNotToldTwice() {
        var ben = reader();
        var account = subscribers.account(ben);
        grantAccess.until(account, today().plusDays(10), "guest", AMIR);
        grantAccess.until(account, today().plusDays(5), "guest again, but shorter", AMIR);
        assertEquals(1, subscribers.entitlementEvents(ben).size());
    }

    private EntitlementChanged lastTold(Browser reader) {
        return CloudEvent.parse(subscribers.entitlementEvents(reader).getLast()).dataAs(EntitlementChanged.class);
    }

    private static void refused(SubscriberProblem problem, Runnable act) {
        assertEquals(problem, assertThrows(ProblemException.class, act::run).problem());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Browser reader() {
        var reader = Browser.newReader("ben");
        given().header("Authorization", reader.person().bearer()).put("/api/account/arrival");
        return reader;
    }
}
