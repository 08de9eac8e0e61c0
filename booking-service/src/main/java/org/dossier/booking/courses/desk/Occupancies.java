package org.dossier.booking.courses.desk;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.sql.Sql;

/** Counts confirmed seats and waiting people of all runs at once. */
@ApplicationScoped
class Occupancies {
    private record Row(UUID run, Occupancy seats) {}

    private final Sql sql;

    Occupancies(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    Map<UUID, Occupancy> all() {
        return sql
                .list(
                        """
                        select r.id,
                          (select count(*) from seat s where s.run_id = r.id and s.status = 'CONFIRMED') as confirmed,
                          (select count(*) from waiting w
                           where w.run_id = r.id and w.status in ('WAITING', 'OFFERED')) as waiting
                        from run r
                        """,
                        row -> new Row(
                                Sql.id(row, "id"), new Occupancy(row.getInt("confirmed"), row.getInt("waiting"))))
                .stream()
                .collect(Collectors.toMap(Row::run, Row::seats));
    }
}
