package org.dossier.booking.courses.changes;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.enrolment.Holds;
import org.dossier.booking.courses.seats.Enrolments;

/**
 * Cancels a run in two steps: its status at once, so that nobody can enrol any more, then its enrolments one by one, each
 * in a transaction of its own. Whatever is left over, the job finds.
 */
@ApplicationScoped
public class CancelRun {
    private final Runs runs;
    private final Enrolments enrolments;
    private final Holds holds;
    private final GiveUpSeats giveUpSeats;

    CancelRun(Runs runs, Enrolments enrolments, Holds holds, GiveUpSeats giveUpSeats) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.holds = holds;
        this.giveUpSeats = giveUpSeats;
    }

    /** The first step; the caller records it. */
    @Transactional(TxType.MANDATORY)
    public void decide(Run run, String reason) {
        if (run.status() == RunStatus.CANCELLED || !runs.move(run, RunStatus.CANCELLED)) {
            throw BookingProblem.RUN_NOT_OPEN.asException();
        }
        runs.explain(run.id(), reason);
    }

    /** The second step, as often as needed. */
    public void settle(UUID runId) {
        enrolments.liveIn(runId).forEach(id -> settle(id, runId));
    }

    /** One that cannot be cancelled now stops no other. */
    private void settle(UUID id, UUID runId) {
        try {
            if (!holds.end(id)) {
                QuarkusTransaction.requiringNew().run(() -> giveUpSeats.of(enrolments.getForUpdate(id), runId));
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "An enrolment of a cancelled run is settled later [enrolment=%s, run=%s]", id, runId);
        }
    }
}
