package org.dossier.booking.payments;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.money.Money;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("R27: when a second person has to agree")
class SecondPersonTest {
    private final SecondPerson rule = new SecondPerson(() -> 1_000);

    @Test
    void onePersonGivesBackOrKeepsALittle() {
        assertFalse(rule.isNeeded(of(1_000, 1_000), 0));
        assertFalse(rule.isNeeded(of(1_000, 0), 0));
    }

    @Test
    void muchIsForTwo() {
        assertTrue(rule.isNeeded(of(1_001, 1_001), 0));
        assertTrue(rule.isNeeded(of(1_001, 0), 0));
    }

    @Test
    void aPartIsForTwo() {
        assertTrue(rule.isNeeded(of(10, 9), 0));
    }

    @Test
    void muchInSmallPiecesIsMuch() {
        assertFalse(rule.isNeeded(of(400, 400), 600));
        assertTrue(rule.isNeeded(of(400, 400), 601));
    }

    private static Discretion of(long atStake, long back) {
        return new Discretion(new Money(atStake, "EUR"), new Money(back, "EUR"));
    }
}
