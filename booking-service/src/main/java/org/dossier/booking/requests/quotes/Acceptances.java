package org.dossier.booking.requests.quotes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.sql.Sql;

/** Which option each payment of a deposit is for. */
@ApplicationScoped
class Acceptances {
    private final Sql sql;

    Acceptances(Sql sql) {
        this.sql = sql;
    }

    /** @param id what the payment refers to */
    record Acceptance(UUID id, UUID requestId, UUID optionId, UUID paymentId) {}

    void add(Acceptance acceptance, Instant at) {
        sql.update(
                "insert into quote_acceptance (id, request_id, option_id, payment_id, made_at) values (?, ?, ?, ?, ?)",
                acceptance.id(),
                acceptance.requestId(),
                acceptance.optionId(),
                acceptance.paymentId(),
                at);
    }

    Acceptance get(UUID id) {
        return sql.first("select * from quote_acceptance where id = ?", Acceptances::read, id)
                .orElseThrow();
    }

    Optional<Acceptance> newestOf(UUID requestId) {
        return sql.first(
                "select * from quote_acceptance where request_id = ? order by made_at desc limit 1",
                Acceptances::read,
                requestId);
    }

    private static Acceptance read(ResultSet row) throws SQLException {
        return new Acceptance(
                Sql.id(row, "id"), Sql.id(row, "request_id"), Sql.id(row, "option_id"), Sql.id(row, "payment_id"));
    }
}
