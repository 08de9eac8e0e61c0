package org.dossier.subscriber.entitlements;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I02: each access has a cause and ends with it. */
class AccessRuleTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
    private static final Instant NEXT_MONTH = NOW.plus(Duration.ofDays(31));

    @Test
    void withoutAClaimThereIsNoAccess() {
        assertEquals(Access.NONE, decide());
    }

    @Test
    void aSubscriptionOpensWhatItsPlanCoversUntilItsEnd() {
        var expected =
                new Access(List.of("caucasus", "central-asia"), NEXT_MONTH, Cause.SUBSCRIPTION, "eurasia-monthly");
        assertEquals(expected, decide(eurasia(NEXT_MONTH)));
    }

    @Test
    void aClaimThatEndedOpensNothingFromThatVeryInstantOn() {
        assertEquals(Access.NONE, decide(complete(NOW)));
        assertFalse(decide(complete(NOW.plusMillis(1))).coverage().isEmpty());
    }

    @Test
    void aShorterGrantDoesNotCutASubscriptionShort() {
        assertEquals(decide(complete(NEXT_MONTH)), decide(complete(NEXT_MONTH), grant(NEXT_WEEK, "*")));
        assertEquals(decide(complete(NEXT_MONTH)), decide(complete(NEXT_MONTH), grant(NEXT_WEEK, "arctic")));
    }

    @Test
    void aLongerGrantTakesTheSubscriptionsPlace() {
        var access = decide(complete(NEXT_WEEK), grant(NEXT_MONTH, "*"));
        assertEquals(new Access(List.of("*"), NEXT_MONTH, Cause.GRANT, null), access);
    }

    @Test
    void aShortGrantForEverythingEndsOnItsDayAndTheSubscriptionGoesOn() {
        var claims = new Claim[] {eurasia(NEXT_MONTH), grant(NEXT_WEEK, "*")};
        assertEquals(new Access(List.of("*"), NEXT_WEEK, Cause.GRANT, null), decide(claims));
        assertEquals(decide(eurasia(NEXT_MONTH)), AccessRule.decide(List.of(claims), NEXT_WEEK));
    }

    @Test
    void claimsForDifferentRegionsAreJoinedUntilTheFirstEnds() {
        var access = decide(eurasia(NEXT_MONTH), grant(NEXT_WEEK, "arctic"));
        assertEquals(List.of("arctic", "caucasus", "central-asia"), access.coverage());
        assertEquals(NEXT_WEEK, access.until());
    }

    @Test
    void theOrderOfClaimsDoesNotMatter() {
        var claims = Arrays.asList(
                eurasia(NEXT_MONTH), grant(NEXT_WEEK, "arctic"), grant(NEXT_MONTH, "caucasus"), complete(NEXT_WEEK));
        assertEquals(AccessRule.decide(claims, NOW), AccessRule.decide(claims.reversed(), NOW));
    }

    @Test
    void accessIsClosedWithoutAnybodyDecidingAnew() {
        assertTrue(decide(complete(NEXT_WEEK)).isOpenAt(NEXT_WEEK.minusMillis(1)));
        assertFalse(decide(complete(NEXT_WEEK)).isOpenAt(NEXT_WEEK));
        assertFalse(Access.NONE.isOpenAt(NOW));
    }

    private static Access decide(Claim... claims) {
        return AccessRule.decide(List.of(claims), NOW);
    }

    private static Claim complete(Instant until) {
        return new Claim(Cause.SUBSCRIPTION, "sub_complete", Set.of("*"), until, "complete-monthly");
    }

    private static Claim eurasia(Instant until) {
        return new Claim(
                Cause.SUBSCRIPTION, "sub_eurasia", Set.of("central-asia", "caucasus"), until, "eurasia-monthly");
    }

    private static Claim grant(Instant until, String... regions) {
        return new Claim(Cause.GRANT, "grant-" + String.join("-", regions), Set.of(regions), until, null);
    }
}
