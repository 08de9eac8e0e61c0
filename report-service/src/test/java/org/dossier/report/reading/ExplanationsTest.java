package org.dossier.report.reading;

import java.time.Instant;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.dossier.report.catalogue.Access;
import org.dossier.report.reading.Entitlement.Cause;

import static org.dossier.report.catalogue.Region.ARCTIC;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each decision in the words of its reader. */
@QuarkusTest
class ExplanationsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Inject
    Explanations explanations;

    @Test
    void aPlanIsNamedAndUntilWhen() {
        says(
                "Open because of your Complete plan, until 4 May 2026",
                new Decision.Entitled(plan("complete-monthly", NOON)));
    }

    @Test
    void accessToTheEndOfADaySaysThatDay() {
        var midnight = Instant.parse("2026-05-05T00:00:00Z");
        says(
                "Open because of your Complete plan, until 4 May 2026",
                new Decision.Entitled(plan("complete-monthly", midnight)));
    }

    @Test
    void aPlanWithoutANameIsAPlan() {
        says("Open because of your plan", new Decision.Entitled(plan(null, null, "*")));
    }

    @Test
    void aGrantWithoutEndIsNamedAsAGrant() {
        var grant = new Entitlement(Set.of("*"), null, Cause.GRANT, null);
        says("Open because of the access granted to you", new Decision.Entitled(grant));
    }

    @Test
    void anotherRegionIsWithheldWithTheReason() {
        says(
                "Withheld: your Eurasia plan covers Central Asia and the Caucasus; this report is on the Arctic",
                new Decision.WrongPlan(plan("eurasia-yearly", NOON, "central-asia", "caucasus"), ARCTIC));
        says(
                "Withheld: your Moon plan covers other regions; this report is on the Arctic",
                new Decision.WrongPlan(plan("moon-monthly", NOON, "the-moon"), ARCTIC));
    }

    @Test
    void aLapsedReaderIsToldWhenItEnded() {
        says("Withheld: your access ended on 4 May 2026", new Decision.Lapsed(plan("complete-monthly", NOON)));
    }

    @Test
    void theOthersAreOneSentenceEach() {
        says("Open to everyone", new Decision.ForEveryone());
        says("Open because you are signed in", new Decision.ForSignedIn());
        says("The rest is free to read once you are signed in", new Decision.SignInFirst(Access.SIGNED_IN));
        says("The rest is for subscribers", new Decision.SignInFirst(Access.SUBSCRIBERS));
        says("Withheld: your account has no plan yet, and this report is for subscribers", new Decision.PlanNeeded());
        says("", new Decision.Hidden());
    }

    private void says(String sentence, Decision decision) {
        assertEquals(sentence, explanations.of(decision));
    }

    private static Entitlement plan(@Nullable String plan, @Nullable Instant until, String... coverage) {
        return new Entitlement(Set.of(coverage), until, Cause.SUBSCRIPTION, plan);
    }
}
