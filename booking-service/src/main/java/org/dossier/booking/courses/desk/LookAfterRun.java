package org.dossier.booking.courses.desk;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.certificates.Certificates;
import org.dossier.booking.courses.changes.CancelRun;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.SeatsFreed;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/** What staff do with a run; every act is in the audit trail. */
@ApplicationScoped
class LookAfterRun {
    private final Runs runs;
    private final Enrolments enrolments;
    private final CourseDates dates;
    private final CancelRun cancelRun;
    private final Certificates certificates;
    private final SeatLetters seatLetters;
    private final CourseLetters courseLetters;
    private final Event<SeatsFreed> freed;
    private final Acts acts;
    private final Sql sql;
    private final Clock clock;

    LookAfterRun(
            Runs runs,
            Enrolments enrolments,
            CourseDates dates,
            CancelRun cancelRun,
            Certificates certificates,
            SeatLetters seatLetters,
            CourseLetters courseLetters,
            Event<SeatsFreed> freed,
            Acts acts,
            Sql sql,
            Clock clock) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.dates = dates;
        this.cancelRun = cancelRun;
        this.certificates = certificates;
        this.seatLetters = seatLetters;
        this.courseLetters = courseLetters;
        this.freed = freed;
        this.acts = acts;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Adds a run or changes it. Whoever has a seat is invited anew where its meetings move, and can cancel as if the later
     * beginning had been bought. Enrolments are locked before the run, as everywhere.
     */
    @Transactional
    void save(Run run, Reader staff) {
        var before = runs.find(run.id()).map(found -> dates.of(found.id())).orElse(null);
        if (before != null && isMoved(before.run(), run)) {
            enrolments.lockLiveIn(run.id());
        }
        runs.save(run);
        runs.schedule(run.id(), run.meetings());
        acts.ofRun(
                staff,
                before == null ? "run-added" : "run-changed",
                run.id(),
                "",
                Map.of(
                        "capacity",
                        String.valueOf(run.capacity()),
                        "begins",
                        run.beginsAt().toString()));
        if (before != null && isMoved(before.run(), run)) {
            postpone(before.run(), run);
            inviteAnew(before, dates.of(run.id()));
        }
        freed.fire(new SeatsFreed(run.id()));
    }

    private static boolean isMoved(Run before, Run after) {
        return !before.meetings().equals(after.meetings()) || !before.zone().equals(after.zone());
    }

    /** Also what is held: it was shown with the beginning before. */
    private void postpone(Run before, Run after) {
        if (!before.beginsAt().equals(after.beginsAt())) {
            enrolments.liveIn(after.id()).forEach(id -> enrolments.postpone(id, after.beginsAt()));
        }
    }

    private void inviteAnew(CourseDate before, CourseDate after) {
        for (var seat : enrolments.confirmedIn(after.run().id())) {
            seatLetters.moved(seat, before, after);
            enrolments.invited(seat.id(), after.run().meetings().size(), true);
        }
    }

    /** Sets the links; participants hear of materials and recordings that are new. */
    @Transactional
    void link(UUID runId, Run.Links links, Reader staff) {
        var before = runs.get(runId).links();
        runs.link(runId, links);
        acts.ofRun(staff, "links-set", runId, "", Map.of("join", links.join().isEmpty() ? "none" : "set"));
        var news = !links.recording().isEmpty() && !links.recording().equals(before.recording())
                || !links.materials().isEmpty() && !links.materials().equals(before.materials());
        if (news) {
            var change = Integer.toHexString((links.recording() + "\n" + links.materials()).hashCode());
            var date = dates.of(runId);
            enrolments.confirmedIn(runId).forEach(seat -> courseLetters.materials(seat, date, change));
        }
    }

    /**
     * Writes to all participants, once for each key.
     *
     * @return how many it reaches
     */
    @Transactional
    int write(UUID runId, UUID key, String subject, String body, Reader staff) {
        var date = dates.of(runId);
        var seats = enrolments.confirmedIn(runId);
        var added = sql.update("""
                insert into run_message (id, run_id, subject, body, sent_by, sent_at, reached)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, key, runId, subject, body, staff.name(), clock.instant(), seats.size());
        if (added == 1) {
            seats.forEach(seat -> courseLetters.message(seat, date, key.toString(), subject, body));
            acts.ofRun(
                    staff,
                    "message-sent",
                    runId,
                    "",
                    Map.of("subject", subject, "reached", String.valueOf(seats.size())));
        }
        return seats.size();
    }

    /** Cancels the run; {@link CancelRun#settle} follows after the commit. */
    @Transactional
    void cancel(UUID runId, String reason, Reader staff) {
        var run = runs.getForUpdate(runId);
        if (run.isOverAt(clock.instant())) {
            throw BookingProblem.RUN_NOT_OPEN.asException();
        }
        cancelRun.decide(run, reason);
        acts.ofRun(staff, "run-cancelled", runId, reason, Map.of());
    }

    /** Notes who was there: those chosen, and nobody else. */
    @Transactional
    void takeAttendance(UUID runId, Set<UUID> present, Reader staff) {
        runs.get(runId);
        sql.update(
                "update seat set present = (id = any (?)) where run_id = ? and status = 'CONFIRMED'", present, runId);
        acts.ofRun(staff, "attendance-taken", runId, "", Map.of("present", String.valueOf(present.size())));
    }

    @Transactional
    int certify(UUID runId, Reader staff) {
        var issued = certificates.issue(runId);
        acts.ofRun(staff, "certificates-issued", runId, "", Map.of("count", String.valueOf(issued)));
        return issued;
    }

    @Transactional
    void revoke(UUID runId, UUID certificateId, String reason, Reader staff) {
        var found = certificates.ofRun(runId).stream()
                .filter(each -> each.id().equals(certificateId))
                .findFirst()
                .orElseThrow(BookingProblem.NO_SUCH_CERTIFICATE::asException);
        if (certificates.revoke(found.id(), reason)) {
            acts.ofRun(staff, "certificate-revoked", runId, reason, Map.of("code", found.code()));
        }
    }

    /** Notes that the participants were exported: a file of names and addresses left the house. */
    @Transactional
    void exported(UUID runId, int count, Reader staff) {
        runs.get(runId);
        acts.ofRun(staff, "participants-exported", runId, "", Map.of("count", String.valueOf(count)));
    }
}
