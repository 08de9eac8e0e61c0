package org.dossier.subscriber.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the reconciliation has come; survives a restart. */
@ApplicationScoped
class Reconciliations {
    /** Events may become visible later than others that are newer. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private record State(Instant ranAt, Instant eventsUpTo) {}

    private static final String NAME = "stripe";

    private final DataSource dataSource;
    private final BillingConfig config;

    Reconciliations(DataSource dataSource, BillingConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    boolean isDue(Instant now) {
        return find().map(state -> !now.isBefore(state.ranAt().plus(config.reconcileEvery())))
                .orElse(true);
    }

    /** The time of the newest event that was seen, by Stripe's clock; the beginning of time at first. */
    Instant eventsUpTo() {
        return find().map(State::eventsUpTo).orElse(Instant.EPOCH.plus(OVERLAP));
    }

    void ran(Instant at, Instant eventsUpTo) {
        try (var connection = dataSource.getConnection();
                var write = connection.prepareStatement("""
                        insert into reconciliation (name, ran_at, events_up_to) values (?, ?, ?)
                        on conflict (name) do update set ran_at = excluded.ran_at, events_up_to = excluded.events_up_to
                        """)) {
            write.setString(1, NAME);
            write.setObject(2, at.atOffset(ZoneOffset.UTC));
            write.setObject(3, eventsUpTo.atOffset(ZoneOffset.UTC));
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The reconciliation cannot be noted.", e);
        }
    }

    private Optional<State> find() {
        try (var connection = dataSource.getConnection();
                var read =
                        connection.prepareStatement("select ran_at, events_up_to from reconciliation where name = ?")) {
            read.setString(1, NAME);
            try (var row = read.executeQuery()) {
                return row.next() ? Optional.of(new State(time(row, 1), time(row, 2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The reconciliation's state cannot be read.", e);
        }
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
