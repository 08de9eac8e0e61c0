package org.dossier.report.reading;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.sql.Sql;

/** What this service keeps of each account's entitlement. An older version never replaces a newer one (A44, I08). */
@ApplicationScoped
class Entitlements {
    private static final String APPLY = """
            insert into entitlement (account_id, subject, coverage, until, cause, plan, version, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id) do update
                set subject = excluded.subject, coverage = excluded.coverage, until = excluded.until,
                    cause = excluded.cause, plan = excluded.plan, version = excluded.version,
                    changed_at = excluded.changed_at
                where entitlement.version < excluded.version
            """;

    private final Sql sql;

    Entitlements(Sql sql) {
        this.sql = sql;
    }

    /** Forgets an account whose last event was removed from the topic. */
    @Transactional
    void forget(UUID accountId) {
        sql.update("delete from entitlement where account_id = ?", accountId);
    }

    /** Takes the change over, unless a newer version is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(EntitlementChanged change, long version, Instant at) {
        sql.update(
                APPLY,
                change.accountId(),
                change.subject(),
                change.coverage(),
                change.until(),
                change.cause(),
                change.plan(),
                version,
                at);
    }
}
