package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;

import org.dossier.kit.events.Outbox;
import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.billing.PaidAccess;
import org.dossier.subscriber.billing.SubscriptionsRead;

/** Keeps each account's access what the rule makes of its claims, and tells the other services of each change. */
@ApplicationScoped
public class Entitlements {
    private final Accounts accounts;
    private final AccessGrants grants;
    private final EntitlementRows rows;
    private final PaidAccess paid;
    private final Outbox outbox;
    private final Clock clock;

    Entitlements(
            Accounts accounts, AccessGrants grants, EntitlementRows rows, PaidAccess paid, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.rows = rows;
        this.paid = paid;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The access that the other services know of. */
    @Transactional
    public Access of(UUID accountId) {
        return rows.findByIdOptional(accountId).map(Entitlement::access).orElse(Access.NONE);
    }

    /** All open reasons for an account's access: the subscription first, then grants. */
    @Transactional
    public List<Claim> claimsOf(UUID accountId) {
        var claims = new ArrayList<Claim>();
        paid.of(accountId)
                .map(term ->
                        new Claim(Cause.SUBSCRIPTION, term.subscription(), term.coverage(), term.until(), term.plan()))
                .ifPresent(claims::add);
        grants.notEndedOf(accountId).forEach(grant -> claims.add(grant.claim()));
        return claims.stream().filter(claim -> claim.isOpenAt(clock.instant())).toList();
    }

    /** Decides again, in the caller's transaction, and tells of the answer if it is another than before. */
    @Transactional(TxType.MANDATORY)
    public void decide(UUID accountId) {
        // One decision at a time per account: versions must not cross (I08).
        var account = accounts.getForUpdate(accountId);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var access = AccessRule.decide(claimsOf(accountId), now);
        change(accountId, access, now).ifPresent(changed -> outbox.add(EntitlementChanged.of(account, changed)));
    }

    /** Tells once more what was told last, for those who did not hear it. */
    @Transactional(TxType.MANDATORY)
    void tellAgain(UUID accountId) {
        var account = accounts.getForUpdate(accountId);
        rows.findByIdOptional(accountId).ifPresent(known -> {
            known.toldAgain(clock.instant().truncatedTo(ChronoUnit.MICROS));
            outbox.add(EntitlementChanged.of(account, known));
        });
    }

    void subscriptionsWereRead(@Observes SubscriptionsRead read) {
        decide(read.accountId());
    }

    private Optional<Entitlement> change(UUID accountId, Access decided, Instant now) {
        var known = rows.findByIdOptional(accountId);
        var before = known.map(Entitlement::access).orElse(Access.NONE);
        var access = decided.equals(Access.NONE) ? before.ended(now) : decided;
        if (before.equals(access)) {
            return Optional.empty();
        }
        Log.infof("Access changed [account=%s, cause=%s]", accountId, access.cause());
        known.ifPresent(row -> row.become(access, now));
        return known.or(() -> Optional.of(rows.add(new Entitlement(accountId, access, now))));
    }
}
