package org.dossier.booking.courses.desk;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/** What staff let the participants of a run know; every act is in the audit trail. */
@ApplicationScoped
class TellParticipants {
    private final Runs runs;
    private final Enrolments enrolments;
    private final CourseDates dates;
    private final CourseLetters letters;
    private final Acts acts;
    private final Sql sql;
    private final Clock clock;

    TellParticipants(
            Runs runs,
            Enrolments enrolments,
            CourseDates dates,
            CourseLetters letters,
            Acts acts,
            Sql sql,
            Clock clock) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.dates = dates;
        this.letters = letters;
        this.acts = acts;
        this.sql = sql;
        this.clock = clock;
    }

    /** Sets the links; participants hear of materials and recordings that are new. */
    @Transactional
    void link(UUID runId, Run.Links links, Reader staff) {
        var before = runs.get(runId).links();
        runs.link(runId, links);
        acts.ofRun(staff, "links-set", runId, "", Map.of("join", links.join().isEmpty() ? "none" : "set"));
        if (isNew(links.recording(), before.recording()) || isNew(links.materials(), before.materials())) {
            var change = Integer.toHexString((links.recording() + "\n" + links.materials()).hashCode());
            var date = dates.of(runId);
            enrolments.confirmedIn(runId).forEach(seat -> letters.materials(seat, date, change));
        }
    }

    private static boolean isNew(String link, String before) {
        return !link.isEmpty() && !link.equals(before);
    }

    /** Writes to all participants, once for each key. */
    @Transactional
    void write(UUID runId, UUID key, String subject, String body, Reader staff) {
        var date = dates.of(runId);
        var seats = enrolments.confirmedIn(runId);
        var added = sql.update("""
                insert into run_message (id, run_id, subject, body, sent_by, sent_at, reached)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, key, runId, subject, body, staff.name(), clock.instant(), seats.size());
        if (added == 1) {
            seats.forEach(seat -> letters.message(seat, date, key.toString(), subject, body));
            var details = Map.of("subject", subject, "reached", String.valueOf(seats.size()));
            acts.ofRun(staff, "message-sent", runId, "", details);
        }
    }
}
