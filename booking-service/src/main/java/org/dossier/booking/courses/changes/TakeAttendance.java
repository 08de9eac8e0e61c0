package org.dossier.booking.courses.changes;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/** Notes who was there: those chosen, and nobody else. Whose run it is was asked before. */
@ApplicationScoped
public class TakeAttendance {
    private final Runs runs;
    private final Sql sql;
    private final AuditTrail trail;

    TakeAttendance(Runs runs, Sql sql, AuditTrail trail) {
        this.runs = runs;
        this.sql = sql;
        this.trail = trail;
    }

    /** @param present seats; those of other runs are passed over */
    @Transactional
    public void take(UUID runId, Set<UUID> present, Reader actor) {
        runs.get(runId);
        sql.update(
                "update seat set present = (id = any (?)) where run_id = ? and status = 'CONFIRMED'", present, runId);
        trail.record(new AuditEntry(
                actor.subject(),
                actor.name(),
                "attendance-taken",
                "run",
                runId.toString(),
                "",
                Map.of("present", String.valueOf(present.size()))));
    }
}
