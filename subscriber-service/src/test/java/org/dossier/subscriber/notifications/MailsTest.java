package org.dossier.subscriber.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.mail.SendMail;
import org.dossier.kit.money.Money;
import org.dossier.kit.test.MailServer;
import org.dossier.kit.test.Person;
import org.dossier.subscriber.billing.CancellationScheduled;
import org.dossier.subscriber.billing.PaymentFailed;
import org.dossier.subscriber.billing.SubscriptionEnded;
import org.dossier.subscriber.payments.PaymentLine;
import org.dossier.subscriber.payments.PaymentReceived;
import org.dossier.subscriber.payments.RefundMade;

import static org.dossier.kit.test.Person.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What each mail says, as it arrives at a real SMTP server. */
@QuarkusTest
@TestProfile(OwnParts.class)
class MailsTest {
    private static final Instant PERIOD_END = Instant.parse("2026-12-01T09:12:00Z");

    @Inject
    Letterbox letterbox;

    @Inject
    SendMail sendMail;

    private MailServer server = new MailServer();

    @BeforeEach
    void startServer() {
        letterbox.clear();
        server = new MailServer().start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aPersonWhoComesForTheFirstTimeIsWelcomedOnce() throws Exception {
        letterbox.arrives(ANA);
        letterbox.arrives(ANA);
        var mail = onlyMail();
        assertEquals("ana@example.org", mail.to());
        assertEquals("Welcome to Dossier", mail.subject());
        assertTrue(mail.text().startsWith("Dossier: Welcome to Dossier"), mail.text());
        assertFalse(mail.text().contains("<"), mail.text());
        assertTrue(mail.html().startsWith("<!DOCTYPE html>"), mail.html());
        inBoth(mail, "Hello Ana,", "http://localhost:8080/plans", "http://localhost:8080/reports");
    }

    @Test
    void aReceiptHasAmountPeriodNumberInvoiceAndPdf() throws Exception {
        letterbox.pays(arrivedBefore(), "in_1");
        var mail = onlyMail();
        assertEquals("Receipt DSR-0012: €49.00", mail.subject());
        inBoth(
                mail,
                "€49.00",
                "DSR-0012",
                "Complete, monthly",
                "1 November 2026",
                "1 December 2026",
                "https://invoice.stripe.com/i/in_1",
                "https://pay.stripe.com/invoice/in_1/pdf",
                "http://localhost:8080/account");
    }

    @Test
    void aReceiptOfAOneOffPaymentHasItsLinesAndTheInvoice() throws Exception {
        letterbox.happens(new PaymentReceived(
                arrivedBefore(),
                UUID.randomUUID(),
                new Money(92_500, "EUR"),
                List.of(
                        new PaymentLine("OSINT in Russia <12 September>", 2, 45_000),
                        new PaymentLine("Course book", 1, 2_500)),
                Instant.parse("2026-11-01T09:12:00Z"),
                "DSR-0014",
                "https://invoice.stripe.com/i/in_3",
                "https://pay.stripe.com/invoice/in_3/pdf"));
        var mail = onlyMail();
        assertEquals("Receipt DSR-0014: €925.00", mail.subject());
        inBoth(
                mail,
                "€925.00",
                "DSR-0014",
                "€900.00",
                "Course book",
                "€25.00",
                "1 November 2026",
                "https://invoice.stripe.com/i/in_3",
                "https://pay.stripe.com/invoice/in_3/pdf");
        assertTrue(mail.text().contains("2 × OSINT in Russia <12 September>: €900.00"), mail.text());
        assertTrue(mail.html().contains("OSINT in Russia &lt;12 September&gt;"), mail.html());
    }

    /** I11: the same fact told twice is one mail. */
    @Test
    void aRefundIsToldOnceWithAmountAndWhatFor() throws Exception {
        var account = arrivedBefore();
        var refund = new RefundMade(account, UUID.randomUUID(), new Money(45_000, "EUR"), "OSINT in Russia", false);
        letterbox.happens(refund);
        letterbox.happens(refund);
        var mail = onlyMail();
        assertEquals("€450.00 is on its way back to you", mail.subject());
        inBoth(
                mail,
                "We have given back €450.00 of what you paid for OSINT in Russia.",
                "5 to 10 days",
                "http://localhost:8080/account");
    }

    @Test
    void aFailedPaymentIsToldWithWhatToDo() throws Exception {
        letterbox.happens(new PaymentFailed(
                arrivedBefore(),
                "in_2",
                "DSR-0013",
                new Money(4900, "EUR"),
                "Complete, monthly",
                PERIOD_END,
                "https://invoice.stripe.com/i/in_2"));
        var mail = onlyMail();
        assertEquals("Your payment of €49.00 did not go through", mail.subject());
        inBoth(mail, "Complete, monthly", "1 December 2026", "http://localhost:8080/account", "DSR-0013");
    }

    @Test
    void aCancellationAtThePeriodsEndSaysUntilWhenAccessLasts() throws Exception {
        letterbox.happens(
                new CancellationScheduled(arrivedBefore(), "sub_1", "Complete, monthly", PERIOD_END, Instant.EPOCH));
        var mail = onlyMail();
        assertEquals("Your cancellation is confirmed: access until 1 December 2026", mail.subject());
        inBoth(mail, "Complete, monthly", "go on reading until 1 December 2026");
    }

    @Test
    void aCancellationThatWasUndoneAndMadeAgainIsConfirmedAgain() {
        var account = arrivedBefore();
        letterbox.happens(new CancellationScheduled(account, "sub_1", null, PERIOD_END, Instant.ofEpochSecond(1)));
        letterbox.happens(new CancellationScheduled(account, "sub_1", null, PERIOD_END, Instant.ofEpochSecond(1)));
        letterbox.happens(new CancellationScheduled(account, "sub_1", null, PERIOD_END, Instant.ofEpochSecond(2)));
        assertEquals(2, sendAll().size());
    }

    @Test
    void anImmediateCancellationSaysThatAccessHasEnded() throws Exception {
        letterbox.happens(new SubscriptionEnded(arrivedBefore(), "sub_1", "Complete, monthly", PERIOD_END, false));
        var mail = onlyMail();
        assertEquals("Your subscription has ended", mail.subject());
        inBoth(mail, "Complete, monthly", "1 December 2026");
    }

    @Test
    void anEndThatWasAnnouncedIsNotToldAgain() {
        letterbox.happens(new SubscriptionEnded(arrivedBefore(), "sub_1", "Complete, monthly", PERIOD_END, true));
        assertEquals(List.of(), sendAll());
    }

    /** I11 */
    @Test
    void theSameInvoiceToldTwiceMakesOneReceipt() {
        var account = arrivedBefore();
        letterbox.pays(account, "in_1");
        letterbox.pays(account, "in_1");
        letterbox.pays(account, "in_2");
        assertEquals(2, sendAll().size());
    }

    /** A26 */
    @Test
    void aNameIsEscapedInHtmlAndPlainInText() throws Exception {
        letterbox.arrives(new Person("sub-x", "<img src=x onerror=alert(1)> & Co", "x@example.org", List.of()));
        var mail = onlyMail();
        assertTrue(mail.html().contains("&lt;img src=x onerror=alert(1)&gt; &amp; Co"), mail.html());
        assertFalse(mail.html().contains("<img"));
        assertTrue(mail.text().contains("Hello <img src=x onerror=alert(1)> & Co,"), mail.text());
    }

    /** R13: what a person wrote is never read as a template. */
    @Test
    void aNameThatLooksLikeATemplateStaysAsItIs() throws Exception {
        letterbox.arrives(new Person("sub-x", "{7*7} {letter} {#if}", "x@example.org", List.of()));
        assertTrue(onlyMail().text().contains("Hello {7*7} {letter} {#if},"));
    }

    /** R15, A30: a name is no header, and an invoice number cannot become one. */
    @Test
    void lineEndsInNameAndNumberMakeNoHeader() throws Exception {
        var account =
                letterbox.arrives(new Person("sub-x", "x\r\nBcc: victim@example.org", "x@example.org", List.of()));
        letterbox.happens(Letterbox.paid(account, "in_1", "1\r\nBcc: victim@example.org\r\n\r\nHello"));
        var arrived = sendAll();
        assertEquals(2, arrived.size());
        for (var mail : arrived) {
            assertEquals("x@example.org", mail.to());
            assertFalse(headersOf(mail).toLowerCase(java.util.Locale.ROOT).contains("\nbcc"), mail.raw());
            assertEquals(null, mail.message().getHeader("Bcc"));
        }
        assertEquals(List.of("x@example.org"), List.copyOf(server.mailboxes().keySet()));
        assertEquals(
                "Receipt 1 Bcc: victim@example.org Hello: €49.00",
                arrived.get(1).subject());
    }

    /** A30, I11: the mailer would read these as somebody else's address. */
    @Test
    void anAddressThatHidesAnotherIsFlaggedAndSentNowhere() {
        for (var address : List.of(
                "x <victim@example.org>",
                "victim@example.org (x)",
                "x@example.org\r\nRCPT TO:<victim@example.org>",
                "x@example.org,victim@example.org",
                "victim@example.org ")) {
            letterbox.arrives(new Person("sub-" + address.hashCode(), "X", address, List.of()));
        }
        assertEquals(List.of(), sendAll());
        assertEquals(
                List.of("FLAGGED"),
                letterbox.rows().stream().map(Letterbox.Row::state).distinct().toList());
    }

    /** A40: links come from the configuration, whatever the request says of its host. */
    @Test
    void linksLeadToThePublicAddressOnly() throws Exception {
        RestAssured.given()
                .header("Authorization", ANA.bearer())
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .put("/api/account/arrival")
                .then()
                .statusCode(204);
        assertFalse(onlyMail().raw().contains("evil.example"));
    }

    @Test
    void headersTellWhoAndThatNobodyNeedsToAnswer() throws Exception {
        letterbox.arrives(ANA);
        var message = onlyMail().message();
        assertEquals("Dossier <readers@dossier.example>", message.getHeader("From", ","));
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", ","));
        assertTrue(message.getMessageID().endsWith("@dossier.example>"), message.getMessageID());
        assertTrue(message.isMimeType("multipart/alternative"), message.getContentType());
    }

    private UUID arrivedBefore() {
        var account = letterbox.arrives(ANA);
        letterbox.execute("delete from outgoing_mail");
        return account;
    }

    private List<MailServer.Arrived> sendAll() {
        while (sendMail.next()) {
            // Until nothing is due.
        }
        return server.arrived();
    }

    private MailServer.Arrived onlyMail() {
        var arrived = sendAll();
        assertEquals(1, arrived.size());
        return arrived.getFirst();
    }

    private static String headersOf(MailServer.Arrived mail) {
        var raw = mail.raw();
        return raw.substring(0, raw.indexOf("\r\n\r\n"));
    }

    private static void inBoth(MailServer.Arrived mail, String... words) throws Exception {
        for (var word : words) {
            assertTrue(mail.text().contains(word), () -> "text lacks " + word);
            assertTrue(mail.html().contains(word), () -> "HTML lacks " + word);
        }
    }
}
