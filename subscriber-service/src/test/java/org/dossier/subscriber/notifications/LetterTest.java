package org.dossier.subscriber.notifications;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.kit.money.Money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** What letters make of what they are given. */
class LetterTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ana Petrova", "J. R. Smith", "Şöhrət O'Neil-Łuk", "<b>Bold</b"})
    void aPersonIsGreetedByName(String name) {
        var harmless = name.replace("/", "");
        assertEquals(harmless, new Letter.Welcome(harmless).greeted());
    }

    /** A26: anybody may register with somebody else's address and any name; our mail must not carry it there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win at https://evil.example",
                "evil.example",
                "write to @evil",
                "x\r\nBcc: victim@example.org",
                "a\\b",
                "This name is an advertisement that goes on and on until nobody takes it for a name"
            })
    void aNameThatCarriesAMessageIsLeftOut(String name) {
        assertEquals("", new Letter.Welcome(name).greeted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/account", "not an address", "https:///nobody"})
    void onlyAWebAddressBecomesALink(String address) {
        assertNull(receipt(address).invoiceLink());
        assertNull(receipt(address).pdfLink());
    }

    @Test
    void anInvoiceAtStripeIsALink() {
        assertEquals(
                "https://invoice.stripe.com/i/1",
                receipt("https://invoice.stripe.com/i/1").invoiceLink());
    }

    @Test
    void accessThatEndsAtMidnightLastsUntilTheDayBefore() {
        var letter = new Letter.CancellationConfirmed("Ana", null, Instant.parse("2027-01-01T00:00:00Z"));
        assertEquals("31 December 2026", letter.lastDay());
    }

    private static Letter.Receipt receipt(String address) {
        return new Letter.Receipt("Ana", new Money(4900, "EUR"), Instant.EPOCH, null, null, null, address, address);
    }
}
