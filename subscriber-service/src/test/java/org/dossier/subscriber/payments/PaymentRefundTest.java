package org.dossier.subscriber.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I01, I03: who asks for a refund, and for how long. */
class PaymentRefundTest {
    private static final Instant ASKED = Instant.parse("2026-11-26T17:00:00Z");

    private final PaymentRefund refund = PaymentRefund.asked(
            new RefundRequested(UUID.randomUUID(), UUID.randomUUID(), 90_000, "EUR", "cancelled"), ASKED);

    @Test
    void oneAttemptAtATime() {
        assertEquals(1, refund.attempt(ASKED));
        assertFalse(refund.isDue(ASKED.plus(Duration.ofMinutes(4))), "the first attempt is under way");
        refund.tryAgain("ApiException", ASKED);
        assertFalse(refund.isDue(ASKED.plusSeconds(29)));
        assertTrue(refund.isDue(ASKED.plusSeconds(30)));
        assertEquals(2, refund.attempt(ASKED.plusSeconds(30)));
    }

    @Test
    void failuresAreHopelessAfterAWeekOnly() {
        for (int attempt = 0; attempt < 20; attempt++) {
            refund.attempt(ASKED);
        }
        assertFalse(refund.isHopeless(ASKED, ASKED.plus(Duration.ofDays(6))));
        assertFalse(refund.isHopeless(ASKED.plus(Duration.ofDays(3)), ASKED.plus(Duration.ofDays(7))), "paid later");
        assertTrue(refund.isHopeless(ASKED, ASKED.plus(Duration.ofDays(7))));
    }

    @Test
    void whatStripeHasIsNeitherAskedForNorGivenUp() {
        refund.attempt(ASKED);
        refund.mirror(new RefundAtStripe("re_1", refund.id().toString(), 90_000, "pending"), ASKED);
        assertFalse(refund.isDue(ASKED.plus(Duration.ofDays(1))));
        assertFalse(refund.giveUp("ApiException", ASKED));
        assertEquals(RefundState.REQUESTED, refund.state());
    }
}
