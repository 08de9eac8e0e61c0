package org.dossier.report.reading;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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

    private final DataSource dataSource;

    Entitlements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Forgets an account whose last event was removed from the topic. */
    @Transactional
    void forget(UUID accountId) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from entitlement where account_id = ?")) {
            delete.setObject(1, accountId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the change over, unless a newer version is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(EntitlementChanged change, long version, Instant at) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(APPLY)) {
            upsert.setObject(1, change.accountId());
            upsert.setString(2, change.subject());
            upsert.setArray(
                    3, connection.createArrayOf("text", change.coverage().toArray()));
            upsert.setTimestamp(4, change.until() == null ? null : Timestamp.from(change.until()));
            upsert.setString(5, change.cause().name());
            upsert.setString(6, change.plan());
            upsert.setLong(7, version);
            upsert.setTimestamp(8, Timestamp.from(at));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
