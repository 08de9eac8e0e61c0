package org.dossier.subscriber.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.sql.Sql;

/** How far the reconciliation has come; survives a restart. */
@ApplicationScoped
class Reconciliations {
    /** Events may become visible later than others that are newer. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private record State(Instant ranAt, Instant eventsUpTo) {}

    private static final String NAME = "stripe";

    private final Sql sql;
    private final BillingConfig config;

    Reconciliations(Sql sql, BillingConfig config) {
        this.sql = sql;
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
        sql.update("""
                insert into reconciliation (name, ran_at, events_up_to) values (?, ?, ?)
                on conflict (name) do update set ran_at = excluded.ran_at, events_up_to = excluded.events_up_to
                """, NAME, at, eventsUpTo);
    }

    private Optional<State> find() {
        return sql.first(
                "select ran_at, events_up_to from reconciliation where name = ?",
                row -> new State(Sql.instant(row, "ran_at"), Sql.instant(row, "events_up_to")),
                NAME);
    }
}
