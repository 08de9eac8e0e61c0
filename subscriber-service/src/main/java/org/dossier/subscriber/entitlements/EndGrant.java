package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.accounts.Accounts;

/** Staff end a grant before its date. */
@ApplicationScoped
public class EndGrant {
    private final Accounts accounts;
    private final AccessGrants grants;
    private final Entitlements entitlements;
    private final AuditTrail trail;
    private final Clock clock;

    EndGrant(Accounts accounts, AccessGrants grants, Entitlements entitlements, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.entitlements = entitlements;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Ends the grant now, audits it, and tells the other services, all in one transaction.
     *
     * @param accountId whose grant it is; another account's grant is not found
     * @throws org.dossier.kit.problem.ProblemException if there is no such grant, it ended before, or the reason is
     *     blank
     */
    @Transactional
    public void now(UUID accountId, UUID grantId, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw SubscriberProblem.REASON_MISSING.asException();
        }
        accounts.getForUpdate(accountId);
        var grant = grants.find(accountId, grantId).orElseThrow(SubscriberProblem.NO_SUCH_GRANT::asException);
        if (!grant.isOpenAt(clock.instant())) {
            throw SubscriberProblem.GRANT_ENDED.asException();
        }
        grant.end(reason.strip(), actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        trail.record(entry(grant, reason.strip(), actor));
        entitlements.decide(accountId);
    }

    private static AuditEntry entry(AccessGrant grant, String reason, Actor actor) {
        return new AuditEntry(
                actor.subject(),
                actor.name(),
                "access-ended",
                "account",
                grant.accountId().toString(),
                reason,
                Map.of("grant", grant.id().toString()));
    }
}
