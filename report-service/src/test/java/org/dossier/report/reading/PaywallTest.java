package org.dossier.report.reading;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;
import org.dossier.report.reading.Entitlement.Cause;

import static org.dossier.report.catalogue.Access.EVERYONE;
import static org.dossier.report.catalogue.Access.SIGNED_IN;
import static org.dossier.report.catalogue.Access.SUBSCRIBERS;
import static org.dossier.report.catalogue.Region.ARCTIC;
import static org.dossier.report.catalogue.Region.CAUCASUS;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** The rule by itself: A11, R06 and I10 at the moment of reading. */
@DisplayName("Paywall (A11, R06, I10)")
class PaywallTest {
    private static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);

    @Test
    void anOpenReportIsForGuestsToo() {
        assertInstanceOf(Decision.ForEveryone.class, decide(EVERYONE, ARCTIC, Viewer.GUEST));
    }

    @Test
    void aFreeReportAsksGuestsToSignIn() {
        assertInstanceOf(Decision.SignInFirst.class, decide(SIGNED_IN, ARCTIC, Viewer.GUEST));
    }

    @Test
    void aFreeReportOpensForAnyoneSignedIn() {
        assertInstanceOf(Decision.ForSignedIn.class, decide(SIGNED_IN, ARCTIC, Viewer.WITHOUT_PLAN));
    }

    @Test
    void aPaidReportAsksGuestsToSignIn() {
        assertInstanceOf(Decision.SignInFirst.class, decide(SUBSCRIBERS, ARCTIC, Viewer.GUEST));
    }

    @Test
    void aPaidReportNeedsAPlan() {
        assertInstanceOf(Decision.PlanNeeded.class, decide(SUBSCRIBERS, ARCTIC, Viewer.WITHOUT_PLAN));
    }

    @Test
    void aCompletePlanOpensEachRegion() {
        var decision = decide(SUBSCRIBERS, ARCTIC, plan("complete-monthly", LATER, "*"));
        assertInstanceOf(Decision.Entitled.class, decision);
    }

    @Test
    void aPlanOpensItsOwnRegion() {
        assertInstanceOf(
                Decision.Entitled.class,
                decide(SUBSCRIBERS, CAUCASUS, plan("eurasia-yearly", LATER, "central-asia", "caucasus")));
    }

    @Test
    void anotherRegionIsWithheld() {
        var decision = decide(SUBSCRIBERS, ARCTIC, plan("eurasia-yearly", LATER, "central-asia", "caucasus"));
        assertInstanceOf(Decision.WrongPlan.class, decision);
    }

    @Test
    void accessEndsExactlyAtItsInstant() {
        assertInstanceOf(Decision.Lapsed.class, decide(SUBSCRIBERS, ARCTIC, plan("complete-monthly", NOW, "*")));
        assertInstanceOf(
                Decision.Entitled.class,
                decide(SUBSCRIBERS, ARCTIC, plan("complete-monthly", NOW.plusNanos(1_000), "*")));
    }

    @Test
    void aWithdrawnEntitlementIsClosedAtOnceWhateverItsDate() {
        var cancelled = new Entitlement(Set.of(), LATER, Cause.NONE, null);
        assertInstanceOf(Decision.PlanNeeded.class, decide(SUBSCRIBERS, ARCTIC, Viewer.entitledTo(cancelled)));
    }

    @Test
    void aGrantHasNoEnd() {
        var grant = new Entitlement(Set.of("*"), null, Cause.GRANT, null);
        assertInstanceOf(Decision.Entitled.class, decide(SUBSCRIBERS, ARCTIC, Viewer.entitledTo(grant)));
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void aPlanWithAnUnknownRegionOpensNothing(Region region) {
        assertInstanceOf(
                Decision.WrongPlan.class, decide(SUBSCRIBERS, region, plan("moon-monthly", LATER, "the-moon")));
    }

    private static Decision decide(Access access, Region region, Viewer viewer) {
        return Paywall.decide(access, region, viewer, NOW);
    }

    private static Viewer plan(String plan, @Nullable Instant until, String... coverage) {
        return Viewer.entitledTo(new Entitlement(Set.of(coverage), until, Cause.SUBSCRIPTION, plan));
    }
}
