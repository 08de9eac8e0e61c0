package org.dossier.booking.requests;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.SeenLetters;
import org.dossier.booking.notifications.Letter;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossier.booking.requests.Desk.ADA;
import static org.dossier.booking.requests.Desk.AMIR;
import static org.dossier.booking.requests.Desk.desk;
import static org.dossier.booking.requests.Desk.mine;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What becomes of deposits and balances, and who decides it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RequestMoneyTest {
    @Inject
    Desk desk;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    Rows rows;

    @Inject
    MovableClock clock;

    private final Browser ana = Browser.newReader("ana");

    @Test
    @DisplayName("F22: two deposits that are paid all the same give one request and one refund")
    void aSecondDepositGoesBack() {
        var request = desk.quoted(ana);
        desk.choose(ana, request, 1);
        var first = desk.deposit(request);
        ana.post(mine(request) + "/acceptance/withdrawal");
        desk.choose(ana, request, 2);
        var second = desk.deposit(request);

        payments.pay(first);
        payments.pay(second);
        assertEquals("IN_WORK", desk.status(request));
        assertEquals(desk.option(request, 1), rows.first("select option_id from custom_request where id = ?", request));
        assertThat(refunds(first)).isEmpty();
        assertThat(refunds(second)).containsExactly("REQUESTED 75015");
    }

    @Test
    @DisplayName("F22: a deposit that comes after the client withdrew goes back in full")
    void aDepositAfterTheEndGoesBack() {
        var request = desk.quoted(ana);
        desk.choose(ana, request, 1);
        var deposit = desk.deposit(request);
        ana.post(mine(request) + "/withdrawal");
        payments.pay(deposit);
        assertEquals("WITHDRAWN", desk.status(request));
        assertThat(refunds(deposit)).containsExactly("REQUESTED 50000");
        assertThat(events(request)).isEmpty();
    }

    @Test
    @DisplayName("F22: a second balance goes back in full")
    void aSecondBalanceGoesBack() {
        var request = desk.delivered(ana);
        ana.post(mine(request) + "/approval");
        ana.post(mine(request) + "/balance");
        var first = payments.paymentOf(request);
        ana.post(mine(request) + "/balance");
        assertEquals(first, payments.paymentOf(request));
        clock.forward(ofHours(13));
        ana.post(mine(request) + "/balance");
        var second = payments.paymentOf(request);
        assertThat(second).isNotEqualTo(first);
        payments.pay(first);
        assertEquals("CLOSED", desk.status(request));
        payments.pay(second);
        assertThat(refunds(second)).containsExactly("REQUESTED 50000");
        assertThat(refunds(first)).isEmpty();
    }

    @Test
    @DisplayName("R27: the whole of a small deposit goes back at once")
    void aSmallDepositGoesBackAtOnce() {
        var request = desk.inWork(ana);
        cancel(AMIR, request, 100);
        assertEquals("CANCELLED", desk.status(request));
        assertThat(refunds(desk.deposit(request))).containsExactly("REQUESTED 50000");
        assertThat(events(request)).hasSize(2).last().asString().contains("CANCELLED");
        assertThat(ana.get(mine(request)).asString())
                .contains("Your request is cancelled", "The author is ill.", "A refund of €500.00 is on its way.");
        assertThat(acts(refund(request))).containsExactly("refund-decided-alone");
        // A report that comes all the same changes nothing.
        desk.deliver(request, 4);
        assertEquals("CANCELLED", desk.status(request));
    }

    @Test
    @DisplayName("R27: who proposes a part does not approve it, be it an administrator; a colleague does")
    void aPartNeedsASecondPerson() {
        var request = desk.inWork(ana);
        assertEquals(
                422,
                ADA.post(desk(request) + "/cancellation", "reason", "x", "percent", "101")
                        .statusCode());
        cancel(ADA, request, 40);
        var deposit = desk.deposit(request);
        var refund = refund(request);
        assertThat(refunds(deposit)).containsExactly("AWAITING_APPROVAL 20000");

        assertThat(ADA.get("/desk/bookings").asString())
                .contains("Somebody else must approve this.")
                .doesNotContain(refund + "/approval", refund + "/refusal");
        assertEquals(403, decide(ADA, refund, "approval"));
        assertEquals(403, decide(ADA, refund, "refusal"));
        assertThat(refunds(deposit)).containsExactly("AWAITING_APPROVAL 20000");

        assertThat(AMIR.get("/desk/bookings").asString()).contains(refund + "/approval");
        assertEquals(303, decide(AMIR, refund, "approval"));
        assertThat(refunds(deposit)).containsExactly("REQUESTED 20000");
        assertEquals(409, decide(AMIR, refund, "approval"));
        assertThat(acts(refund)).containsExactly("refund-proposed", "refund-approved");
    }

    @Test
    @DisplayName("R27: much goes back, or is kept, when two people say so")
    void muchNeedsASecondPerson() {
        var back = expensive();
        cancel(AMIR, back, 100);
        assertThat(refunds(desk.deposit(back))).containsExactly("AWAITING_APPROVAL 250000");

        var kept = expensive();
        cancel(AMIR, kept, 0);
        var refund = refund(kept);
        assertThat(refunds(desk.deposit(kept))).containsExactly("AWAITING_APPROVAL 0");
        assertThat(AMIR.get(desk(kept)).asString()).contains("What becomes of the deposit waits for a second person.");
        assertThat(ADA.get("/desk/bookings").asString()).contains("nothing goes back, €2,500.00 is kept");
        assertThat(ana.get(mine(kept)).asString()).doesNotContain("A refund of");
        assertEquals(403, decide(AMIR, refund, "approval"));
        assertEquals(303, decide(ADA, refund, "approval"));
        assertThat(refunds(desk.deposit(kept))).containsExactly("KEPT 0");
        assertThat(acts(refund)).containsExactly("keeping-proposed", "keeping-approved");
        assertThat(rows.all("select 1 from outbox where payload like ?", "%" + refund + "%"))
                .isEmpty();
    }

    @Test
    @DisplayName("R27, I11: the client is told once what a second person decided about the deposit")
    void theClientIsToldWhatBecomesOfTheDeposit() {
        var kept = expensive();
        cancel(AMIR, kept, 0);
        assertThat(decisions(kept)).isEmpty();
        assertEquals(303, decide(ADA, refund(kept), "approval"));
        assertThat(decisions(kept)).singleElement().asString().contains("Nothing of it goes back");

        var back = expensive();
        cancel(AMIR, back, 0);
        assertEquals(303, decide(ADA, refund(back), "refusal"));
        assertThat(decisions(back)).isEmpty();
        assertEquals(303, decide(AMIR, refund(back), "approval"));
        assertThat(decisions(back)).singleElement().asString().contains("€2,500.00 of it goes back");
    }

    @Test
    @DisplayName("R27: a no is a decision as well, and needs a second person where it is about much")
    void aNoIsADecision() {
        var request = expensive();
        cancel(AMIR, request, 0);
        assertEquals(303, decide(ADA, refund(request), "refusal"));
        var deposit = desk.deposit(request);
        assertThat(refunds(deposit)).containsExactly("DECLINED 0", "AWAITING_APPROVAL 250000");
        assertEquals(403, decide(ADA, refund(request), "approval"));
        assertEquals(303, decide(AMIR, refund(request), "refusal"));
        assertThat(refunds(deposit)).containsExactly("DECLINED 0", "DECLINED 250000", "AWAITING_APPROVAL 0");
        assertEquals(303, decide(ADA, refund(request), "approval"));
        assertThat(refunds(deposit)).last().isEqualTo("KEPT 0");
        assertEquals("0", rows.first("select returned_minor from payment where id = ?", deposit));
    }

    @Test
    @DisplayName("R27: the database lets nothing out that one person proposed and decided")
    void theDatabaseKeepsTwoPeopleApart() {
        var request = desk.inWork(ana);
        cancel(AMIR, request, 40);
        for (var by : List.of("'" + AMIR.subject() + "'", "null")) {
            assertThatThrownBy(() -> rows.all(
                            "update refund set status = 'REQUESTED', decided_by = " + by
                                    + " where payment_id = ? returning 1",
                            desk.deposit(request)))
                    .hasMessageContaining("ck_refund_");
        }
    }

    @Test
    @DisplayName("R27: a small balance is written off by one person, with a reason that the client does not read")
    void aSmallBalanceIsWrittenOff() {
        var request = desk.delivered(ana);
        assertEquals(409, writeOff(AMIR, request, "Lost cause."));
        ana.post(mine(request) + "/approval");
        assertEquals(422, writeOff(AMIR, request, " "));
        assertEquals(303, writeOff(AMIR, request, "Lost cause."));
        assertEquals("WRITTEN_OFF", desk.status(request));
        assertThat(ana.get(mine(request)).asString())
                .contains("Your final invoice is closed", "Nothing more is to be paid.")
                .doesNotContain("Lost cause.", "Pay the balance");
        assertEquals(409, ana.post(mine(request) + "/balance").statusCode());
        assertThat(rows.all(
                        "select reason from audit_entry where act = 'balance-written-off' and target_id = ?",
                        request.toString()))
                .containsExactly("Lost cause.");
    }

    @Test
    @DisplayName("R27: a large balance is written off by two people")
    void aLargeBalanceNeedsASecondPerson() {
        var request = expensive();
        desk.deliver(request, 1);
        ana.post(mine(request) + "/approval");
        assertEquals(303, writeOff(ADA, request, "Insolvent."));
        assertEquals(409, writeOff(AMIR, request, "Insolvent."));
        assertEquals("INVOICED", desk.status(request));
        assertThat(ADA.get(desk(request)).asString())
                .contains("Somebody else must approve this.")
                .doesNotContain("/write-off/approval");
        assertEquals(403, ADA.post(desk(request) + "/write-off/approval").statusCode());
        assertThat(AMIR.get("/desk/bookings").asString()).contains("Write-offs to approve", request.toString());
        assertEquals(303, AMIR.post(desk(request) + "/write-off/refusal").statusCode());
        assertEquals(409, AMIR.post(desk(request) + "/write-off/approval").statusCode());

        writeOff(ADA, request, "Insolvent.");
        assertThat(AMIR.get(desk(request)).asString()).contains("Insolvent.", "/write-off/approval");
        assertEquals(303, AMIR.post(desk(request) + "/write-off/approval").statusCode());
        assertEquals("WRITTEN_OFF", desk.status(request));
        assertThat(rows.all(
                        "select act from audit_entry where target_id = ? and act like '%write-off%' or target_id = ? and act like '%written-off' order by position",
                        request.toString(), request.toString()))
                .containsExactly(
                        "write-off-proposed", "write-off-declined", "write-off-proposed", "balance-written-off");
    }

    @Test
    @DisplayName("R27: a proposal to give a balance up ends when the balance is paid")
    void nobodyIsAskedToGiveUpWhatWasPaid() {
        var request = expensive();
        desk.deliver(request, 1);
        ana.post(mine(request) + "/approval");
        assertEquals(303, writeOff(ADA, request, "Insolvent."));
        assertThat(AMIR.get(desk(request)).asString()).contains("Insolvent.", "/write-off/approval");

        ana.post(mine(request) + "/balance");
        payments.pay(payments.paymentOf(request));
        assertEquals("CLOSED", desk.status(request));
        for (var page : List.of(AMIR.get(desk(request)), ADA.get(desk(request)))) {
            assertThat(page.asString()).doesNotContain("Insolvent.", "/write-off/");
        }
    }

    /** A request in work, half of whose 5,000.00 is paid. */
    private UUID expensive() {
        var request = desk.brief(ana);
        AMIR.post(desk(request) + "/quotes", desk.quote("5000", "50"));
        desk.choose(ana, request, 1);
        payments.pay(desk.deposit(request));
        return request;
    }

    private void cancel(Browser staff, UUID request, int percent) {
        var answer = staff.post(
                desk(request) + "/cancellation", "reason", "The author is ill.", "percent", String.valueOf(percent));
        assertEquals(303, answer.statusCode(), answer.asString());
    }

    private int decide(Browser staff, String refund, String decision) {
        return staff.post("/desk/bookings/refunds/" + refund + "/" + decision, "reason", "As I see it.")
                .statusCode();
    }

    private int writeOff(Browser staff, UUID request, String reason) {
        return staff.post(desk(request) + "/write-off", "reason", reason).statusCode();
    }

    /** The newest decision about the deposit. */
    private String refund(UUID request) {
        return rows.first(
                "select id from refund where payment_id = ? order by asked_at desc, decided_at nulls first limit 1",
                desk.deposit(request));
    }

    private static List<Letter> decisions(UUID request) {
        return SeenLetters.all(request.toString()).stream()
                .filter(seen -> seen.kind().equals("DEPOSIT_DECIDED"))
                .map(SeenLetters.Seen::letter)
                .toList();
    }

    private List<String> acts(String refund) {
        return rows.all("select act from audit_entry where target_id = ? order by position", refund);
    }

    private List<String> events(UUID request) {
        return rows.all(
                "select payload from outbox where key = ? and payload like '%booking.request-accepted.v1%' order by position",
                request.toString());
    }

    private List<String> refunds(UUID payment) {
        return rows.all(
                "select status || ' ' || amount_minor from refund where payment_id = ? order by asked_at", payment);
    }
}
