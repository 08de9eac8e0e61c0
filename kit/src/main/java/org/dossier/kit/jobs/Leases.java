package org.dossier.kit.jobs;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.sql.Sql;

/**
 * Names that one replica holds for a while, so that a job runs once in the cluster. Judged by the database's clock, as
 * replicas' clocks differ.
 */
@Singleton
public class Leases {
    private static final String TAKE = """
            insert into lease (name, holder, held_until) values (?, ?, now() + make_interval(secs => ?))
            on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
            where lease.held_until < now() or lease.holder = excluded.holder
            """;

    private final UUID holder = UUID.randomUUID();
    private final Sql sql;

    Leases(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes or prolongs the lease in a transaction of its own.
     *
     * @return false while another replica holds it
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take(String name, Duration time) {
        return sql.update(TAKE, name, holder, time) == 1;
    }
}
