package org.dossier.report.editorial;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditRecord;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;

/** Records what editors do, in the transaction in which they do it. */
@ApplicationScoped
class DeskAudit {
    private static final String REPORT = "report";

    private final AuditTrail trail;
    private final Reader editor;

    DeskAudit(AuditTrail trail, Reader editor) {
        this.trail = trail;
        this.editor = editor;
    }

    void report(String act, UUID report, String reason, Map<String, String> details) {
        record(act, REPORT, report, reason, details);
    }

    void record(String act, String type, UUID target, String reason, Map<String, String> details) {
        trail.record(new AuditEntry(editor.subject(), editor.name(), act, type, target.toString(), reason, details));
    }

    List<AuditRecord> ofReport(UUID report) {
        return trail.of(REPORT, report.toString());
    }
}
