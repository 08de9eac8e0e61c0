package org.dossier.booking.payments;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.kit.money.Money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RefundPolicyTest {
    private static final Instant BEGINNING = Instant.parse("2026-09-12T08:00:00Z");
    private static final RefundPolicy POLICY = RefundPolicy.parse("72:50,336:100");

    @ParameterizedTest
    @CsvSource({"400, 100", "336, 100", "335, 50", "72, 50", "71, 0", "0, 0", "-5, 0"})
    void theLongestNoticeThatIsKeptCounts(int hoursBefore, int percent) {
        assertEquals(percent, POLICY.percentAt(BEGINNING, BEGINNING.minus(Duration.ofHours(hoursBefore))));
    }

    @Test
    void aRefundIsRoundedDown() {
        var cancelled = BEGINNING.minus(Duration.ofHours(80));
        assertEquals(new Money(49, "EUR"), POLICY.refundOf(new Money(99, "EUR"), BEGINNING, cancelled));
    }

    @Test
    void theTextReadsBackAsTheSame() {
        assertEquals("336:100,72:50", POLICY.text());
        assertEquals(POLICY, RefundPolicy.parse(POLICY.text()));
        assertEquals(0, RefundPolicy.parse("").percentAt(BEGINNING, Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"72", "72:101", "72:-1", "-1:50", "a:b", "72:50:1"})
    void nonsenseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> RefundPolicy.parse(text));
    }
}
