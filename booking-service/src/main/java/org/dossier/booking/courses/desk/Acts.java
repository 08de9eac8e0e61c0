package org.dossier.booking.courses.desk;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;

/**
 * Writes down what staff do, in the transaction in which they do it. The trail has one writer at a time, so this comes
 * last, after the run is locked.
 */
@ApplicationScoped
class Acts {
    private final AuditTrail trail;

    Acts(AuditTrail trail) {
        this.trail = trail;
    }

    void ofRun(Reader staff, String act, UUID run, String reason, Map<String, String> details) {
        record(staff, act, "run", run, reason, details);
    }

    void record(Reader staff, String act, String type, UUID id, String reason, Map<String, String> details) {
        trail.record(new AuditEntry(staff.subject(), staff.name(), act, type, id.toString(), reason, details));
    }
}
