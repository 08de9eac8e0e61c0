package org.dossier.booking.requests.delivery;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.Requests;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.events.Outbox;
import org.dossier.kit.identity.Reader;

/** Opens a confidential request, and the report that is written for it, to a further person of staff. */
@ApplicationScoped
public class NameStaff {
    private final Requests requests;
    private final Outbox outbox;
    private final AuditTrail trail;

    NameStaff(Requests requests, Outbox outbox, AuditTrail trail) {
        this.requests = requests;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    public void name(UUID requestId, String email, Reader administrator) {
        var request = requests.ofStaffForUpdate(requestId, administrator);
        request.nameStaff(email);
        tellEditors(request);
        trail.record(new AuditEntry(
                administrator.subject(),
                administrator.name(),
                "request-opened-to-staff",
                "request",
                requestId.toString(),
                "",
                Map.of("email", email)));
    }

    /**
     * Before work begins the reports desk knows of no request, and what begins it tells the names. Naming somebody again tells
     * them again: so work is opened that began before names were told.
     */
    private void tellEditors(CustomRequest request) {
        if (request.isConfidential() && request.status().isCommissioned()) {
            requests.storeAsNews(request);
            outbox.add(RequestAccepted.event(request));
        }
    }
}
