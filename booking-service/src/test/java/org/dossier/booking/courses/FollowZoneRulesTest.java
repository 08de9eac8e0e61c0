package org.dossier.booking.courses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.MovingZone;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.booking.RealParts;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.dossier.booking.courses.EnrolTest.someone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A state changes the rules of its time zone after seats were sold. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FollowZoneRulesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    CourseRuns courseRuns;

    @Inject
    PaymentsNextDoor payments;

    @Inject
    Rows rows;

    @Test
    void meetingsStayAtTheirHourAndParticipantsAreInvitedAnewOnce() {
        MovingZone.at("+05:00");
        var run = courseRuns.add(aRun().meetings(2).in(MovingZone.NAME));
        var ana = someone("ana");
        var id = courseRuns.enrol(ana, run);
        payments.pay(payments.paymentOf(id));
        MovingZone.at("+06:00");
        Eventually.within(SOON, "she is invited anew to both", () -> followedBy(ana) == 2);
        assertEquals(run.beginsAt().minus(Duration.ofHours(1)), beginOf(run));
        var letter = rows.first(
                "select letter from outgoing_mail where recipient = ? and kind = 'SEAT_FOLLOWS_RULES' order by cause_id",
                ana.person().email());
        var seat = rows.first("select id from seat where enrolment_id = ?", id);
        assertTrue(letter.contains("seat-" + seat + "-1@") && letter.contains("\"sequence\":1"), letter);
        assertTrue(letter.contains("The rules of the time zone " + MovingZone.NAME + " have changed"), letter);
        var later = courseRuns.add(aRun().in(MovingZone.NAME));
        untilFollowed(later);
        untilFollowed(later); // so that the job has ended once in between, and has looked at both
        assertEquals(2, followedBy(ana));
        assertEquals(List.of("1"), rows.all("select sequence from seat where enrolment_id = ?", id));
    }

    /** Rule 0014: who moved by themselves reckons from the beginning that they booked first. */
    @Test
    void aLaterBeginningCountsForWhoReckonedFromTheOldOne() {
        MovingZone.at("+05:00");
        var course = courseRuns.course();
        var first = courseRuns.add(course, aRun());
        var run = courseRuns.add(
                course, aRun().begins(Duration.ofDays(60)).meetings(2).in(MovingZone.NAME));
        var ana = someone("ana");
        var ben = someone("ben");
        var anas = courseRuns.enrol(ana, first);
        payments.pay(payments.paymentOf(anas));
        ana.post("/account/bookings/courses/" + anas + "/move", "run", run.id().toString())
                .then()
                .statusCode(303);
        var bens = courseRuns.enrol(ben, run);
        payments.pay(payments.paymentOf(bens));

        postponeByAnHour(run, 2);
        Eventually.within(SOON, "the second meeting has moved", () -> followedBy(ana) == 1);
        assertEquals(List.of(first.beginsAt(), run.beginsAt()), List.of(refundFrom(anas), refundFrom(bens)));

        MovingZone.at("+04:00");
        var begin = run.beginsAt().plus(Duration.ofHours(1));
        Eventually.within(SOON, "it begins later", () -> beginOf(run).equals(begin));
        assertEquals(List.of(first.beginsAt(), begin), List.of(refundFrom(anas), refundFrom(bens)));
    }

    @Test
    void aZoneThatJavaDoesNotKnowStopsNoOtherRun() {
        MovingZone.at("+05:00");
        var lost = courseRuns.add(aRun());
        var run = courseRuns.add(aRun().in(MovingZone.NAME));
        putInto("Asia/Nowhere", lost);
        try {
            untilFollowed(run);
            assertEquals(lost.beginsAt(), beginOf(lost));
        } finally {
            putInto("Europe/Berlin", lost);
        }
    }

    /** What was told before moments were kept counts as told by the rules of the day on which they are. */
    @Test
    void aMeetingWithoutAMomentGetsOneAndNobodyIsWrittenTo() {
        MovingZone.at("+05:00");
        var run = courseRuns.add(aRun().in(MovingZone.NAME));
        var ana = someone("ana");
        payments.pay(payments.paymentOf(courseRuns.enrol(ana, run)));
        rows.all("update meeting set begins_at = null, ends_at = null where run_id = ? returning 1", run.id());
        Eventually.within(
                SOON,
                "the moment is kept",
                () -> rows.count("select count(*) from meeting where run_id = ? and begins_at is not null", run.id())
                        == 1);
        assertEquals(List.of("SEAT_INVITATION"), courseRuns.mailsTo(ana.person().email()));
    }

    /** Moves one run alone, as if its rules had changed, and waits for the job. */
    private void untilFollowed(Run run) {
        var before = beginOf(run);
        postponeByAnHour(run, 1);
        Eventually.within(SOON, "it has moved", () -> beginOf(run).equals(before.plus(Duration.ofHours(1))));
    }

    private void postponeByAnHour(Run run, int meeting) {
        rows.all(
                "update meeting set begins = begins + interval '1 hour', ends = ends + interval '1 hour' where run_id = ? and number = ? returning 1",
                run.id(),
                meeting);
    }

    private void putInto(String zone, Run run) {
        rows.all("update run set zone = ? where id = ? returning 1", zone, run.id());
    }

    private long followedBy(Browser participant) {
        return courseRuns.mailsTo(participant.person().email()).stream()
                .filter("SEAT_FOLLOWS_RULES"::equals)
                .count();
    }

    private Instant beginOf(Run run) {
        return Instant.ofEpochSecond(
                rows.count("select extract(epoch from begins_at)::bigint from run where id = ?", run.id()));
    }

    private Instant refundFrom(UUID enrolment) {
        return Instant.ofEpochSecond(
                rows.count("select extract(epoch from refund_from)::bigint from enrolment where id = ?", enrolment));
    }
}
