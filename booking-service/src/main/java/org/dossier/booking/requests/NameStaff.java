package org.dossier.booking.requests;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;

/** Opens a confidential request to a further person of staff. */
@ApplicationScoped
public class NameStaff {
    private final Requests requests;
    private final AuditTrail trail;

    NameStaff(Requests requests, AuditTrail trail) {
        this.requests = requests;
        this.trail = trail;
    }

    @Transactional
    public void name(UUID requestId, String email, Reader administrator) {
        requests.ofStaffForUpdate(requestId, administrator).nameStaff(email);
        trail.record(new AuditEntry(
                administrator.subject(),
                administrator.name(),
                "request-opened-to-staff",
                "request",
                requestId.toString(),
                "",
                Map.of("email", email)));
    }
}
