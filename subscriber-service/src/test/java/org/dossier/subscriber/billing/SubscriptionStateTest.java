package org.dossier.subscriber.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I02, A11: until when each status of a subscription keeps access open, with the production defaults. */
class SubscriptionStateTest {
    private static final BillingConfig CONFIG =
            new SmallRyeConfigBuilder().withMapping(BillingConfig.class).build().getConfigMapping(BillingConfig.class);

    private static final Instant BEGIN = Instant.parse("2026-11-15T10:00:00Z");
    private static final Instant RENEWAL = Instant.parse("2026-12-15T10:00:00Z");

    @Test
    void anActiveOneIsOpenThreeDaysBeyondItsPeriodInCaseTheRenewalIsHeardOfLate() {
        assertEquals(Optional.of(RENEWAL.plus(Duration.ofDays(3))), until(SubscriptionStatus.ACTIVE, null));
        assertEquals(Optional.of(RENEWAL.plus(Duration.ofDays(3))), until(SubscriptionStatus.TRIALING, null));
    }

    @Test
    void aCancelledOneEndsExactlyWhenItsPeriodDoes() {
        assertEquals(Optional.of(RENEWAL), until(SubscriptionStatus.ACTIVE, RENEWAL));
    }

    @Test
    void aCancellationInTheFarFutureDoesNotOutlastAMissedRenewal() {
        var nextYear = RENEWAL.plus(Duration.ofDays(365));
        assertEquals(Optional.of(RENEWAL.plus(Duration.ofDays(3))), until(SubscriptionStatus.ACTIVE, nextYear));
    }

    @Test
    void anOverdueOneStaysOpenForTwoWeeksFromTheUnpaidInvoice() {
        var unpaidSince = RENEWAL.plusSeconds(3600);
        var overdue = state(SubscriptionStatus.PAST_DUE, null, unpaidSince);
        assertEquals(Optional.of(unpaidSince.plus(Duration.ofDays(14))), overdue.accessUntil(CONFIG));
    }

    @ParameterizedTest
    @EnumSource(
            value = SubscriptionStatus.class,
            mode = Mode.EXCLUDE,
            names = {"TRIALING", "ACTIVE", "PAST_DUE"})
    void anyOtherStatusOpensNothing(SubscriptionStatus status) {
        assertEquals(Optional.empty(), until(status, null));
    }

    /** A44, I14: an old answer cannot bring an ended subscription back. */
    @ParameterizedTest
    @EnumSource(SubscriptionStatus.class)
    void whatEndedStaysEnded(SubscriptionStatus next) {
        assertEquals(next == SubscriptionStatus.CANCELED, SubscriptionStatus.CANCELED.canBecome(next));
        assertEquals(
                next == SubscriptionStatus.INCOMPLETE_EXPIRED, SubscriptionStatus.INCOMPLETE_EXPIRED.canBecome(next));
    }

    /** I14 */
    @ParameterizedTest
    @EnumSource(
            value = SubscriptionStatus.class,
            names = {"TRIALING", "ACTIVE", "PAST_DUE", "UNPAID", "PAUSED"})
    void whatBeganNeverWaitsForItsFirstPaymentAgain(SubscriptionStatus begun) {
        assertTrue(begun.isLive());
        assertTrue(SubscriptionStatus.INCOMPLETE.canBecome(begun));
        assertTrue(begun.canBecome(SubscriptionStatus.CANCELED));
        assertFalse(begun.canBecome(SubscriptionStatus.INCOMPLETE));
        assertFalse(begun.canBecome(SubscriptionStatus.INCOMPLETE_EXPIRED));
    }

    private static Optional<Instant> until(SubscriptionStatus status, @Nullable Instant cancelAt) {
        return state(status, cancelAt, null).accessUntil(CONFIG);
    }

    /** I02 */
    @Test
    void aPaymentThatWentBackGivesNothing() {
        assertEquals(
                Optional.empty(),
                new SubscriptionState(
                                "sub_1",
                                SubscriptionStatus.ACTIVE,
                                "price_1",
                                BEGIN,
                                BEGIN,
                                RENEWAL,
                                null,
                                null,
                                null,
                                null,
                                true)
                        .accessUntil(CONFIG));
    }

    private static SubscriptionState state(
            SubscriptionStatus status, @Nullable Instant cancelAt, @Nullable Instant unpaidSince) {
        return new SubscriptionState(
                "sub_1", status, "price_1", BEGIN, BEGIN, RENEWAL, cancelAt, null, null, unpaidSince, false);
    }
}
