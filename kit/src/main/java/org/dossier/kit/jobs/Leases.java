package org.dossier.kit.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

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
    private final DataSource dataSource;

    /** @param dataSource the service's own database */
    public Leases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes or prolongs the lease in a transaction of its own.
     *
     * @return false while another replica holds it
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take(String name, Duration time) {
        try (var connection = dataSource.getConnection();
                var take = connection.prepareStatement(TAKE)) {
            take.setString(1, name);
            take.setObject(2, holder);
            take.setDouble(3, time.toMillis() / 1000.0);
            return take.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The lease " + name + " cannot be taken.", e);
        }
    }
}
