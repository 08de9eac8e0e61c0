package org.dossier.booking.courses.changes;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;

/**
 * Confirms a run, or cancels it if it is below its minimum and its rule says so. While seats that are held or offered just
 * now could tip the balance, the decision waits for them.
 */
@ApplicationScoped
class DecideRun {
    private final Runs runs;
    private final Enrolments enrolments;
    private final CancelRun cancelRun;
    private final CourseDates dates;
    private final CourseLetters letters;
    private final ChangeTexts texts;
    private final AuditTrail trail;

    DecideRun(
            Runs runs,
            Enrolments enrolments,
            CancelRun cancelRun,
            CourseDates dates,
            CourseLetters letters,
            ChangeTexts texts,
            AuditTrail trail) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.cancelRun = cancelRun;
        this.dates = dates;
        this.letters = letters;
        this.texts = texts;
        this.trail = trail;
    }

    @Transactional(TxType.MANDATORY)
    void decide(UUID id) {
        var run = runs.getForUpdate(id);
        if (run.status() != RunStatus.OPEN) {
            return;
        }
        var confirmed = enrolments.count(id, PlaceStatus.CONFIRMED);
        if (confirmed >= run.minimum() || run.belowMinimum() == BelowMinimum.HOLD_ANYWAY) {
            confirm(run);
            record("run-confirmed", id, confirmed, "");
        } else if (run.taken() < run.minimum()) {
            cancelRun.decide(run, texts.tooFew());
            record("run-cancelled", id, confirmed, texts.tooFew());
        }
    }

    private void confirm(Run run) {
        runs.move(run, RunStatus.CONFIRMED);
        var date = dates.of(run.id());
        enrolments.confirmedIn(run.id()).forEach(seat -> letters.runConfirmed(seat, date));
    }

    private void record(String act, UUID id, int confirmed, String reason) {
        trail.record(new AuditEntry(
                "system",
                "decision date",
                act,
                "run",
                id.toString(),
                reason,
                Map.of("participants", String.valueOf(confirmed))));
    }
}
