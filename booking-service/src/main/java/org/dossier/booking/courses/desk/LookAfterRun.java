package org.dossier.booking.courses.desk;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.certificates.Certificates;
import org.dossier.booking.courses.changes.CancelRun;
import org.dossier.kit.identity.Reader;

/** What staff do with a run that is set; every act is in the audit trail. */
@ApplicationScoped
class LookAfterRun {
    private final Runs runs;
    private final CancelRun cancelRun;
    private final Certificates certificates;
    private final Acts acts;
    private final Clock clock;

    LookAfterRun(Runs runs, CancelRun cancelRun, Certificates certificates, Acts acts, Clock clock) {
        this.runs = runs;
        this.cancelRun = cancelRun;
        this.certificates = certificates;
        this.acts = acts;
        this.clock = clock;
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
