package org.dossier.booking.courses;

import java.time.Duration;
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
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What staff decide about the money of a seat that they cancel, and who has to agree. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SeatMoneyTest {
    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    Rows rows;

    private final Browser amir = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);
    private final Browser ada = Browser.withRoles("ada", StaffRole.ADMINISTRATOR);

    @Test
    @DisplayName("R27: what the policy says needs nobody, however much it is")
    void thePolicyNeedsNobody() {
        for (var back : List.of("BY_POLICY", "ALL")) {
            var run = courseRuns.add(aRun().prices(300_000, null, null));
            var id = courseRuns.paid(someone("ana"), run);
            cancel(run, id, back);
            assertEquals(List.of("300000 REQUESTED"), refunds(id), back);
        }
    }

    @Test
    @DisplayName("R27: against the policy one person gives back or keeps a little, two people much")
    void againstThePolicyMuchNeedsTwo() {
        assertEquals(List.of("10000 REQUESTED"), refunds(late(10_000, "ALL")));
        assertEquals(List.of("0 KEPT"), refunds(late(10_000, "NOTHING")));
        assertEquals(List.of("300000 AWAITING_APPROVAL"), refunds(late(300_000, "ALL")));

        var kept = late(300_000, "NOTHING");
        assertEquals(List.of("0 AWAITING_APPROVAL"), refunds(kept));
        assertEquals(403, approve(amir, kept));
        assertEquals(303, approve(ada, kept));
        assertEquals(List.of("0 KEPT"), refunds(kept));
    }

    @Test
    @DisplayName("R27: a client of staff does not approve their own refund")
    void nobodyApprovesTheirOwnRefund() {
        var run = courseRuns.add(aRun().approved());
        var id = courseRuns.paid(amir, run);
        amir.post("/account/bookings/courses/" + id + "/cancellation");
        assertEquals(List.of("10000 AWAITING_APPROVAL"), refunds(id));
        assertEquals(403, approve(amir, id));
        assertEquals(303, approve(ada, id));
    }

    @Test
    @DisplayName("R27: nor do they decide alone what goes back to themselves")
    void nobodyDecidesAloneAboutTheirOwnMoney() {
        var run = courseRuns.add(aRun().begins(Duration.ofDays(7)));
        var id = courseRuns.paid(amir, run);
        cancel(run, id, "ALL");
        assertEquals(List.of("10000 AWAITING_APPROVAL"), refunds(id));
        assertEquals(403, approve(amir, id));
        assertEquals(303, approve(ada, id));
    }

    @Test
    @DisplayName("I06: what went back another way does not wait again because Stripe still says that it could not")
    void whatIsSettledByHandStaysSettled() {
        var run = courseRuns.add(aRun());
        var id = courseRuns.paid(someone("ana"), run);
        cancel(run, id, "BY_POLICY");
        var payment = payments.paymentOf(id);
        var refund = UUID.fromString(rows.first("select id from refund where payment_id = ?", payment));
        payments.settle(payment, refund, "FAILED");
        amir.post("/desk/bookings/refunds/" + refund + "/settlement", "reason", "By bank")
                .then()
                .statusCode(303);

        payments.tellOfMoneyBack(payment, refund, 10_000, "FAILED", null);
        assertEquals(List.of("10000 DONE"), refunds(id));
    }

    @Test
    @DisplayName("I06: what the bank took back is not given back once more")
    void aLostDisputeCountsAsGivenBack() {
        var run = courseRuns.add(aRun());
        var id = courseRuns.paid(someone("ana"), run);
        var payment = payments.paymentOf(id);
        var dispute = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            payments.tellOfMoneyBack(payment, dispute, 10_000, "DONE", "dispute");
        }
        cancel(run, id, "BY_POLICY");
        assertEquals(List.of("10000 DONE"), refunds(id));
    }

    @Test
    @DisplayName("R27: the buyer reads whether the policy keeps the money, or staff do, or that nobody has decided yet")
    void theBuyerReadsWhoKeepsTheMoney() {
        var run = courseRuns.add(aRun().begins(Duration.ofDays(2)));
        var byPolicy = courseRuns.paid(someone("ana"), run);
        cancel(run, byPolicy, "BY_POLICY");
        assertThat(letter(byPolicy)).contains("By the policy you booked with, nothing goes back");
        assertThat(letter(late(10_000, "NOTHING")))
                .contains("our staff have decided so")
                .doesNotContain("By the policy");
        assertThat(letter(late(300_000, "NOTHING")))
                .contains("is still being decided")
                .doesNotContain("By the policy");
    }

    @Test
    @DisplayName("R27, I11: what was left open is told once it is settled, and once")
    void theBuyerIsToldWhatASecondPersonDecided() {
        var kept = late(300_000, "NOTHING");
        assertThat(decisions(kept)).isEmpty();
        assertEquals(303, approve(ada, kept));
        assertEquals(409, approve(ada, kept));
        assertThat(decisions(kept)).singleElement().asString().contains("Nothing goes back: our staff have decided so");

        var back = late(300_000, "NOTHING");
        assertEquals(303, refuse(ada, back));
        assertThat(decisions(back)).isEmpty(); // now it is to go back, which waits for a second person as well
        assertEquals(303, approve(amir, back));
        assertThat(decisions(back)).singleElement().asString().contains("€3,000.00 goes back");
    }

    @Test
    @DisplayName("I11: whose refund waited for staff is told also that it was declined")
    void aRefundThatIsDeclinedIsTold() {
        var run = courseRuns.add(aRun().approved());
        var ana = someone("ana");
        var id = courseRuns.paid(ana, run);
        ana.post("/account/bookings/courses/" + id + "/cancellation");
        assertEquals(303, refuse(amir, id));
        assertEquals(List.of("10000 DECLINED"), refunds(id));
        assertThat(decisions(id)).singleElement().asString().contains("Nothing goes back");
    }

    /** A seat that staff cancel when the policy gives half of it back. */
    private UUID late(long price, String back) {
        var run = courseRuns.add(aRun().prices(price, null, null).begins(Duration.ofDays(7)));
        var id = courseRuns.paid(someone("ana"), run);
        cancel(run, id, back);
        return id;
    }

    private void cancel(Run run, UUID enrolment, String back) {
        var seat = rows.first("select id from seat where enrolment_id = ?", enrolment);
        amir.post(
                        "/desk/bookings/courses/runs/" + run.id() + "/seats/" + seat + "/cancellation",
                        "reason",
                        "They asked",
                        "back",
                        back)
                .then()
                .statusCode(303);
    }

    private int approve(Browser staff, UUID enrolment) {
        return staff.post(newestRefund(enrolment) + "/approval").statusCode();
    }

    private int refuse(Browser staff, UUID enrolment) {
        return staff.post(newestRefund(enrolment) + "/refusal", "reason", "As I see it.")
                .statusCode();
    }

    private String newestRefund(UUID enrolment) {
        return "/desk/bookings/refunds/"
                + rows.first(
                        "select id from refund where payment_id = ? order by asked_at desc",
                        payments.paymentOf(enrolment));
    }

    /** What the buyer was written about decisions that had been left open. */
    private List<String> decisions(UUID enrolment) {
        return rows.all(
                "select letter from outgoing_mail where kind = 'SEAT_MONEY_DECIDED' and cause_id in (select id::text from refund where payment_id = ?)",
                payments.paymentOf(enrolment));
    }

    private String letter(UUID enrolment) {
        return rows.first(
                "select letter from outgoing_mail where kind = 'SEATS_CANCELLED' and cause_id like ?",
                enrolment + "-%");
    }

    private List<String> refunds(UUID enrolment) {
        return rows.all(
                "select amount_minor || ' ' || status from refund where payment_id = ?", payments.paymentOf(enrolment));
    }
}
