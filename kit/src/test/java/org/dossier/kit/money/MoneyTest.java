package org.dossier.kit.money;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MoneyTest {
    @Test
    void minorUnitsFollowTheCurrency() {
        assertEquals("€49.00", new Money(4900, "eur").format(Locale.UK));
        assertEquals("JP¥4,900", new Money(4900, "JPY").format(Locale.UK));
    }

    @Test
    void currenciesDoNotMix() {
        assertEquals(new Money(30, "EUR"), new Money(10, "EUR").plus(new Money(20, "EUR")));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "EUR").plus(new Money(1, "USD")));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "XYZ!"));
    }

    @Test
    void anOverflowIsAnError() {
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE, "EUR").plus(new Money(1, "EUR")));
    }
}
