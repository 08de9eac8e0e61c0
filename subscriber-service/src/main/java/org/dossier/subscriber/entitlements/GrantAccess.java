package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.plans.Region;

/** Staff give an account access for a while. */
@ApplicationScoped
public class GrantAccess {
    private final Accounts accounts;
    private final AccessGrants grants;
    private final Entitlements entitlements;
    private final AuditTrail trail;
    private final Clock clock;

    GrantAccess(Accounts accounts, AccessGrants grants, Entitlements entitlements, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.entitlements = entitlements;
        this.trail = trail;
        this.clock = clock;
    }

    /** {@link #until(UUID, LocalDate, List, String, Actor)} for all regions. */
    @Transactional
    public AccessGrant until(UUID accountId, LocalDate lastDay, String reason, Actor actor) {
        return until(accountId, lastDay, List.of(Claim.ALL), reason, actor);
    }

    /** {@link #once} that is never repeated. */
    @Transactional
    public AccessGrant until(UUID accountId, LocalDate lastDay, List<String> coverage, String reason, Actor actor) {
        return once(UUID.randomUUID(), accountId, lastDay, coverage, reason, actor);
    }

    /**
     * Grants access, audits it, and tells the other services, all in one transaction.
     *
     * @param requestKey names the request; asked again, it answers with the grant that it made and does nothing more
     * @param lastDay the last day on which the account may read, in UTC
     * @param coverage codes of {@link Region}, or {@code *} for all
     * @param reason why, in words; kept in the audit trail
     * @throws org.dossier.kit.problem.ProblemException if the account or a region does not exist, the day has passed or
     *     the reason is blank
     */
    @Transactional
    public AccessGrant once(
            UUID requestKey, UUID accountId, LocalDate lastDay, List<String> coverage, String reason, Actor actor) {
        // Microseconds, as PostgreSQL keeps them, so that what is read back is what was decided.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        require(until, now, coverage, reason);
        accounts.getForUpdate(accountId);
        return grants.findMade(accountId, requestKey)
                .orElseGet(() -> make(
                        new AccessGrant(accountId, requestKey, coverage, until, reason.strip(), actor, now), actor));
    }

    private AccessGrant make(AccessGrant grant, Actor actor) {
        grants.persist(grant);
        trail.record(entry(grant, actor));
        entitlements.decide(grant.accountId());
        return grant;
    }

    private static void require(Instant until, Instant now, List<String> coverage, String reason) {
        if (reason.isBlank()) {
            throw SubscriberProblem.REASON_MISSING.asException();
        }
        if (!until.isAfter(now)) {
            throw SubscriberProblem.GRANT_OVER_BEFORE_IT_BEGINS.asException();
        }
        if (!Region.isCoverage(coverage)) {
            throw SubscriberProblem.UNKNOWN_COVERAGE.asException();
        }
    }

    private static AuditEntry entry(AccessGrant grant, Actor actor) {
        return new AuditEntry(
                actor.subject(),
                actor.name(),
                "access-granted",
                "account",
                grant.accountId().toString(),
                grant.reason(),
                Map.of(
                        "grant", grant.id().toString(),
                        "until", grant.until().toString(),
                        "coverage", String.join(" ", grant.coverage())));
    }
}
