package org.dossier.booking.subscribers;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.Sql;

/** Who subscribes. */
@ApplicationScoped
public class Subscribers {
    private static final String APPLY = """
            insert into subscriber (account_id, subject, subscribes, until, version, changed_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (account_id) do update
                set subject = excluded.subject, subscribes = excluded.subscribes, until = excluded.until,
                    version = excluded.version, changed_at = excluded.changed_at
                where subscriber.version < excluded.version
            """;

    private final Sql sql;
    private final Clock clock;

    Subscribers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether this person has access to paid reports now, paid or granted; nobody for a guest. */
    @Transactional
    public boolean has(Reader reader) {
        return reader.isSignedIn() && has(reader.subject());
    }

    private boolean has(String subject) {
        return sql.first(
                        "select 1 from subscriber where subject = ? and subscribes and (until is null or until > ?)",
                        row -> true,
                        subject,
                        clock.instant())
                .isPresent();
    }

    @Transactional
    void forget(UUID accountId) {
        sql.update("delete from subscriber where account_id = ?", accountId);
    }

    @Transactional(TxType.MANDATORY)
    void apply(EntitlementChanged change, long version, Instant at) {
        sql.update(
                APPLY, change.accountId(), change.subject(), !change.coverage().isEmpty(), change.until(), version, at);
    }
}
