package org.dossier.subscriber.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** The mirror of disputes at Stripe. */
@ApplicationScoped
public class Disputes {
    /** A dispute that somebody must look at, and whose payment it is about. */
    public record Open(UUID accountId, String name, DisputeState dispute) {}

    /** A lost one stays before staff's eyes for so long; it stands with the account for ever. */
    private static final Duration LOST_IS_NEWS = Duration.ofDays(30);

    private static final int MOST = 100;
    private static final String COLUMNS = """
            dispute.id, stripe_payment_intent_id, dispute.status, reason, amount_minor, currency, opened_at, answer_by
            """;
    private static final String WRITE = """
            insert into dispute (id, account_id, stripe_payment_intent_id, status, reason, amount_minor, currency,
                                 opened_at, answer_by, settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set status = excluded.status, reason = excluded.reason,
                amount_minor = excluded.amount_minor, answer_by = excluded.answer_by,
                settled_at = case when excluded.settled_at is null then null
                                  else coalesce(dispute.settled_at, ?) end
            """;

    private final Sql sql;

    Disputes(Sql sql) {
        this.sql = sql;
    }

    @Transactional(TxType.MANDATORY)
    void mirror(UUID accountId, DisputeState now, Instant at) {
        sql.update(
                WRITE,
                now.id(),
                accountId,
                now.paymentIntentId(),
                now.status(),
                now.reason(),
                now.amount().minor(),
                now.amount().currency(),
                now.openedAt(),
                now.answerBy(),
                now.status().isOpen() ? null : now.openedAt(), // first seen when it was over already
                at);
    }

    /** Newest first. */
    List<DisputeState> of(UUID accountId) {
        return sql.list(
                "select " + COLUMNS + " from dispute where account_id = ? order by opened_at desc, id",
                Disputes::state,
                accountId);
    }

    /** Those that banks have not decided, whose end no webhook may tell. */
    List<UUID> accountsWithOpen(int limit) {
        return sql.list("""
                select distinct account_id from dispute where status in ('NEEDS_RESPONSE', 'UNDER_REVIEW') limit ?
                """, row -> Sql.id(row, "account_id"), limit);
    }

    /** What staff must answer, and what was lost lately; the oldest first, at most {@value #MOST}. */
    @Transactional
    public List<Open> awaitingStaff(Instant now) {
        return sql.list("""
                select account.id as account_id, account.name, %s from dispute join account on account.id = account_id
                where dispute.status = 'NEEDS_RESPONSE' or (dispute.status = 'LOST' and settled_at > ?)
                order by opened_at, dispute.id limit %d
                """.formatted(COLUMNS, MOST), Disputes::open, now.minus(LOST_IS_NEWS));
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(Sql.id(row, "account_id"), row.getString("name"), state(row));
    }

    private static DisputeState state(ResultSet row) throws SQLException {
        return new DisputeState(
                row.getString("id"),
                row.getString("stripe_payment_intent_id"),
                DisputeStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                Sql.instant(row, "opened_at"),
                answerBy(row));
    }

    private static @Nullable Instant answerBy(ResultSet row) throws SQLException {
        return Sql.instantOrNull(row, "answer_by");
    }
}
