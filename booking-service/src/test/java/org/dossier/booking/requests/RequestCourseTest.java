package org.dossier.booking.requests;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.SeenLetters;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.booking.requests.Desk.AMIR;
import static org.dossier.booking.requests.Desk.desk;
import static org.dossier.booking.requests.Desk.mine;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The course of requests: what both sides see and are told, and what becomes of the money. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RequestCourseTest {
    @Inject
    Desk desk;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    Rows rows;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "dossier.bookings.desk-email")
    String deskAddress;

    private final Browser ana = Browser.newReader("ana");

    @Test
    void fromTheBriefToTheFinalInvoice() {
        var request = desk.brief(ana);
        sees(ana, request, "We have your brief", "Our turn", "What fails first?", "And who would know?");
        staffSee(request, "Brief received", "Your turn");

        AMIR.post(desk(request) + "/messages", "words", "Which winter?");
        sees(ana, request, "We have a question", "Your turn", "Which winter?", form(mine(request) + "/messages"));
        ana.post(mine(request) + "/messages", "words", "This one.");
        sees(ana, request, "Our turn", "This one.");
        staffSee(request, "Your turn", "This one.");

        assertEquals(303, desk.quote(request).statusCode());
        sees(ana, request, "Your quote", "Your turn", "€1,000.00", "€500.00 (50 %)", "€2,500.50", "€750.15 (30 %)");
        sees(ana, request, form(mine(request) + "/acceptance"), form(mine(request) + "/withdrawal"));
        var pay = desk.choose(ana, request, 1);
        assertThat(pay.header("Location")).isEqualTo("https://checkout.example/" + desk.deposit(request));
        sees(ana, request, "Pay the deposit", "Your turn", form(mine(request) + "/deposit"));
        assertThat(rows.first("select amount_minor from payment where id = ?", desk.deposit(request)))
                .isEqualTo("50000");

        payments.pay(desk.deposit(request));
        sees(ana, request, "Work has begun", "Our turn");
        desk.deliver(request, 3);
        sees(ana, request, "Your report is ready", "Your turn", "/reports/for-one-client");

        ana.post(mine(request) + "/revision", "changes", "Say more of Tavush.");
        sees(ana, request, "We revise your report", "Our turn");
        staffSee(request, "In revision", "Your turn", "Say more of Tavush.");
        desk.deliver(request, 5);
        sees(ana, request, "Your revised report is ready", "Your turn");
        assertThat(ana.get(mine(request)).asString()).doesNotContain("Ask for changes");

        ana.post(mine(request) + "/approval");
        sees(ana, request, "Your final invoice", "Pay the balance of €500.00");
        var balance = ana.post(mine(request) + "/balance").header("Location");
        assertThat(balance).isEqualTo("https://checkout.example/" + payments.paymentOf(request));
        payments.pay(payments.paymentOf(request));
        sees(ana, request, "Your request is completed", "Nobody’s turn");

        // I11: one letter a move, to each side
        assertThat(SeenLetters.about("ana@example.org", request.toString()).stream()
                        .map(subject -> subject.replaceAll(": Fuel.*", "")))
                .containsExactly(
                        "We have your brief",
                        "We have a question",
                        "We have your brief",
                        "Your quote",
                        "Your choice is noted",
                        "Work has begun",
                        "Your report is ready",
                        "We revise your report",
                        "Your revised report is ready",
                        "Your final invoice",
                        "Your request is completed");
        assertThat(SeenLetters.about(deskAddress, request.toString())).hasSize(11);
        assertThat(rows.all("select act from audit_entry where target_id = ? order by position", request.toString()))
                .containsExactly("client-written-to", "quote-sent");
    }

    @Test
    void theEditorsAreToldOfTheCommissionOnceItIsPaid() {
        var request = desk.quoted(ana);
        desk.choose(ana, request, 2);
        assertThat(events(request)).isEmpty();
        payments.pay(desk.deposit(request));
        assertThat(events(request)).hasSize(1).allMatch(event -> event.contains(ana.subject()));
    }

    @Test
    void withoutADepositWorkBeginsAtOnceAndWithoutABalanceItEndsAtOnce() {
        var request = desk.brief(ana);
        AMIR.post(desk(request) + "/quotes", desk.quote("1000", "0"));
        assertThat(desk.choose(ana, request, 1).header("Location")).endsWith(mine(request));
        assertEquals("IN_WORK", desk.status(request));

        var prepaid = desk.brief(ana);
        AMIR.post(desk(prepaid) + "/quotes", desk.quote("1000", "100"));
        desk.choose(ana, prepaid, 1);
        payments.pay(desk.deposit(prepaid));
        desk.deliver(prepaid, 1);
        ana.post(mine(prepaid) + "/approval");
        assertEquals("CLOSED", desk.status(prepaid));
    }

    @Test
    @DisplayName("Two tabs find one payment, and a second choice has its own")
    void oneAcceptanceHasOnePayment() {
        var request = desk.quoted(ana);
        var first = desk.choose(ana, request, 1).header("Location");
        assertThat(desk.choose(ana, request, 1).header("Location")).isEqualTo(first);
        assertThat(ana.post(mine(request) + "/deposit").header("Location")).isEqualTo(first);
        assertEquals(409, desk.choose(ana, request, 2).statusCode());
        assertEquals(1, rows.count("select count(*) from quote_acceptance where request_id = ?", request));

        ana.post(mine(request) + "/acceptance/withdrawal");
        assertEquals("QUOTED", desk.status(request));
        assertThat(desk.choose(ana, request, 2).header("Location")).isNotEqualTo(first);
    }

    @Test
    void aDepositCountsAfterTheQuoteRanOutWhenItWasOpenedInTime() {
        var request = desk.quoted(ana);
        desk.choose(ana, request, 1);
        clock.forward(ofDays(12));
        desk.untilIs(request, RequestStatus.EXPIRED);
        payments.pay(desk.deposit(request));
        assertEquals("IN_WORK", desk.status(request));
        assertThat(refunds(desk.deposit(request))).isEmpty();
    }

    @Test
    void aQuoteRunsOutAndCanBeSentAgain() {
        var request = desk.quoted(ana);
        var option = desk.option(request, 1);
        clock.forward(ofDays(12));
        desk.untilIs(request, RequestStatus.EXPIRED);
        assertEquals(
                409, ana.post(mine(request) + "/acceptance", "option", option).statusCode());
        sees(ana, request, "Your quote has expired", "Nobody’s turn");
        assertEquals(303, desk.quote(request).statusCode());
        assertEquals(
                409, ana.post(mine(request) + "/acceptance", "option", option).statusCode());
        assertEquals(303, desk.choose(ana, request, 1).statusCode());
    }

    @Test
    void anUnpaidDepositOpensTheChoiceAgain() {
        var request = desk.quoted(ana);
        desk.choose(ana, request, 1);
        payments.expire(desk.deposit(request));
        assertEquals("QUOTED", desk.status(request));
    }

    @Test
    void aChoiceWhosePaymentIsNeverToldOfOpensAgainByItself() {
        var request = desk.quoted(ana);
        desk.choose(ana, request, 1);
        clock.forward(ofHours(14));
        desk.untilIs(request, RequestStatus.QUOTED);
    }

    @Test
    void staffDeclineWithAReason() {
        var request = desk.brief(ana);
        assertEquals(422, AMIR.post(desk(request) + "/refusal", "reason", " ").statusCode());
        AMIR.post(desk(request) + "/refusal", "reason", "Beyond our field.");
        sees(ana, request, "We cannot take your request", "Beyond our field.");
        assertThat(rows.all("select reason from audit_entry where target_id = ?", request.toString()))
                .containsExactly("Beyond our field.");
    }

    private void sees(Browser client, UUID request, String... words) {
        assertThat(client.get(mine(request)).asString()).contains(words).doesNotContain("{request");
    }

    private void staffSee(UUID request, String... words) {
        assertThat(AMIR.get(desk(request)).asString()).contains(words).doesNotContain("{request");
    }

    private static String form(String action) {
        return "action=\"" + action + "\"";
    }

    private List<String> refunds(UUID payment) {
        return rows.all("select status || ' ' || amount_minor from refund where payment_id = ?", payment);
    }

    private List<String> events(UUID request) {
        return rows.all(
                "select payload from outbox where key = ? and payload like '%booking.request-accepted.v1%' order by position",
                request.toString());
    }
}
