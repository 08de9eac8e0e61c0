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
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.booking.requests.Desk.AMIR;
import static org.dossier.booking.requests.Desk.desk;
import static org.dossier.booking.requests.Desk.mine;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What happens by itself when a client does not answer or pay. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RequestTimesTest {
    private static final String JUDGE = "Please look at your report";
    private static final String PAY = "Your final invoice is still open";

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
    void aReportThatNobodyJudgesCountsAsAccepted() {
        var request = desk.delivered(ana);
        var told = "Without an answer by " + end(request) + ", the report counts as accepted.";
        assertThat(ana.get(mine(request)).asString()).contains(told);
        assertThat(AMIR.get(desk(request)).asString()).contains(told);
        assertThat(letter(request, "Your report is ready")).contains(told);

        clock.forward(ofDays(11).plus(ofHours(1)));
        untilReminded(request, JUDGE, 1);
        assertEquals("DELIVERED", desk.status(request));
        assertThat(letter(request, JUDGE)).contains("counts as accepted");

        clock.forward(ofDays(3));
        desk.untilIs(request, RequestStatus.INVOICED);
        assertThat(reminders(request, JUDGE)).isEqualTo(1);
        assertThat(ana.get(mine(request)).asString())
                .contains("Nobody answered in the time that was given", "The balance is due by " + end(request));
    }

    @Test
    @DisplayName("Silence counts only after a reminder: one that comes late moves the end")
    void silenceCountsAfterAReminderOnly() {
        var request = desk.delivered(ana);
        clock.forward(ofDays(30));
        untilReminded(request, JUDGE, 1);
        assertEquals("DELIVERED", desk.status(request));
        assertEquals(
                303, ana.post(mine(request) + "/revision", "changes", "More.").statusCode());
        desk.deliver(request, 2);
        clock.forward(ofDays(12));
        untilReminded(request, JUDGE, 2);
        assertEquals("REDELIVERED", desk.status(request));
    }

    @Test
    void aReportWithoutABalanceIsCompletedByItself() {
        var request = desk.brief(ana);
        AMIR.post(desk(request) + "/quotes", desk.quote("1000", "100"));
        desk.choose(ana, request, 1);
        payments.pay(desk.deposit(request));
        desk.deliver(request, 1);
        clock.forward(ofDays(12));
        untilReminded(request, JUDGE, 1);
        clock.forward(ofDays(4));
        desk.untilIs(request, RequestStatus.CLOSED);
    }

    @Test
    @DisplayName("I11: an open balance is reminded of twice, then the desk is told")
    void anOpenBalanceIsRemindedOf() {
        var request = desk.delivered(ana);
        ana.post(mine(request) + "/approval");
        assertThat(letter(request, "Your final invoice")).contains("The balance is due by " + end(request));
        assertThat(overdue()).doesNotContain(request.toString());

        clock.forward(ofHours(1));
        var later = desk.delivered(ana);
        ana.post(mine(later) + "/approval");

        clock.forward(ofDays(7).minusMinutes(30));
        untilReminded(request, PAY, 1);
        clock.forward(ofHours(1));
        untilReminded(later, PAY, 1); // the job has looked at both once more
        assertThat(reminders(request, PAY)).isEqualTo(1);
        assertThat(overdue()).doesNotContain(request.toString());
        clock.forward(ofDays(7));
        untilReminded(request, PAY, 2);
        assertThat(overdue()).contains(request.toString());
        for (var page : List.of(ana.get(mine(request)), AMIR.get(desk(request)))) {
            assertThat(page.asString()).contains("The balance was due by " + end(request));
        }

        ana.post(mine(request) + "/balance");
        payments.pay(payments.paymentOf(request));
        assertEquals("CLOSED", desk.status(request));
        assertThat(overdue()).doesNotContain(request.toString());
        assertThat(reminders(request, PAY)).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "I11: a balance that was open before times were told is reminded of as if invoiced when its time began")
    void remindersKeepToTheTimeThatWasTold() {
        var watched = desk.delivered(ana);
        ana.post(mine(watched) + "/approval");
        clock.forward(ofHours(1));
        var old = desk.delivered(ana);
        ana.post(mine(old) + "/approval");
        rows.all(
                "update custom_request set changed_at = changed_at - interval '30 days' where id = ? returning 1", old);

        clock.forward(ofDays(7).minusMinutes(30));
        untilReminded(watched, PAY, 1); // the job has looked at both
        assertThat(reminders(old, PAY)).isZero();
        clock.forward(ofHours(1));
        untilReminded(old, PAY, 1);
        clock.forward(ofDays(7));
        untilReminded(old, PAY, 2);
    }

    /** The part of the desk that lists overdue balances. */
    private String overdue() {
        var page = AMIR.get("/desk/bookings").asString();
        var from = page.indexOf("Balances overdue");
        return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
    }

    /** Until when the client has time, as pages say it. */
    private String end(UUID request) {
        return rows.first(
                "select to_char(answer_by at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI') || ' UTC' from custom_request where id = ?",
                request);
    }

    private void untilReminded(UUID request, String subject, long times) {
        Eventually.within(ofSeconds(20), "a reminder is sent", () -> reminders(request, subject) == times);
    }

    private static long reminders(UUID request, String subject) {
        return SeenLetters.about("ana@example.org", request.toString()).stream()
                .filter(seen -> seen.startsWith(subject))
                .count();
    }

    private static String letter(UUID request, String subject) {
        return SeenLetters.all(request.toString()).stream()
                .filter(seen -> seen.letter().subject().startsWith(subject))
                .findFirst()
                .orElseThrow()
                .letter()
                .toString();
    }
}
