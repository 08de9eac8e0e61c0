package org.dossier.subscriber.entitlements;

import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.Subscribers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** F30, F34: an event of access that did not arrive is made good, and there is something to hear all the time. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TellAccessAgainTest {
    private final TellAccessAgain again;
    private final Subscribers subscribers;
    private final MovableClock clock;
    private final Rows rows;

    TellAccessAgainTest(TellAccessAgain again, Subscribers subscribers, MovableClock clock, Rows rows) {
        this.again = again;
        this.subscribers = subscribers;
        this.clock = clock;
        this.rows = rows;
    }

    @Test
    void accessIsToldAgainTenMinutesAfterItChangedWithTheSameVersion() {
        var ana = subscribers.subscribed("complete-monthly");
        subscribers.settle();
        var before = subscribers.entitlementEvents(ana);
        clock.forward(Duration.ofMinutes(11));
        var due = nextTold(ana);
        again.run();
        var after = subscribers.entitlementEvents(ana);
        assertEquals(before.size() + 1, after.size());
        var first = CloudEvent.parse(before.getLast());
        var second = CloudEvent.parse(after.getLast());
        assertEquals(first.data(), second.data());
        assertEquals(first.aggregateVersion(), second.aggregateVersion());
        assertNotEquals(first.id(), second.id(), "an inbox must not take it for the one that failed");
        assertTrue(nextTold(ana) - due > Duration.ofHours(23).toSeconds());
    }

    @Test
    void oneIsToldThoughNoneIsDue() {
        subscribers.subscribed("complete-monthly");
        clock.forward(Duration.ofMinutes(11));
        again.run();
        var told = toldAgain();
        again.run();
        assertEquals(told + 1, toldAgain());
    }

    private long nextTold(Browser reader) {
        return rows.count(
                "select extract(epoch from tell_again_at)::bigint from entitlement where account_id = ?",
                subscribers.account(reader));
    }

    /** Not what changed meanwhile, of somebody else's access: that has a version of its own. */
    private long toldAgain() {
        return rows.count("""
                select count(*) - count(distinct (key, payload::jsonb ->> 'aggregateversion'))
                from outbox where topic = ?""", EntitlementChanged.TYPE);
    }
}
