package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.dossier.kit.money.Money;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ChargesTest {
    private static final String PAYMENT = "pi_1";

    @Test
    void aDisputeInTheCurrencyOfThePaymentTakesWhatItNames() {
        assertEquals(20_00, lost(new Money(20_00, "EUR")).lostMinorOf(PAYMENT));
    }

    /** A bank may count in the cardholder's currency: yen are not cents. */
    @Test
    void aDisputeInAnotherCurrencyTakesAllThatWasPaid() {
        assertEquals(49_00, lost(new Money(8_000, "JPY")).lostMinorOf(PAYMENT));
    }

    @Test
    void otherPaymentsKeepTheirMoney() {
        assertEquals(0, lost(new Money(20_00, "EUR")).lostMinorOf("pi_2"));
    }

    private static Charges lost(Money amount) {
        var dispute = new DisputeState(
                "du_1", PAYMENT, DisputeStatus.LOST, "fraudulent", amount, Instant.parse("2026-11-01T00:00:00Z"), null);
        return new Charges(Map.of(PAYMENT, new Money(49_00, "EUR")), Map.of(), List.of(dispute));
    }
}
