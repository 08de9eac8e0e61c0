package org.dossier.booking.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.sql.Sql;

/**
 * The hours that clients have bought. Every change runs in the transaction of its cause, the purchase or the call, so
 * that both stand or neither; the database refuses to use more than was bought.
 */
@ApplicationScoped
public class Hours {
    private static final String COLUMNS =
            "id, subject, expert_slug, title, bought_minutes, used_minutes, bought_at from hours_account";

    /** The oldest account that has enough; locked at once, so that two calls do not choose the same last hour. */
    private static final String CHOOSE = """
            select id from hours_account
            where subject = ? and expert_slug = ? and bought_minutes - used_minutes >= ?
            order by bought_at, id limit 1 for no key update
            """;

    /** A call that gave its hours back may take them again, as when it is booked anew under its id. */
    private static final String NOTE_USE = """
            insert into hours_use (call_id, account_id, minutes, taken_at) values (?, ?, ?, ?)
            on conflict (call_id) do update
                set account_id = excluded.account_id, minutes = excluded.minutes, taken_at = excluded.taken_at,
                    returned_at = null
                where hours_use.returned_at is not null
            """;

    private static final String RETURN = """
            with given as (
                update hours_use set returned_at = ? where call_id = ? and returned_at is null
                returning account_id, minutes
            )
            update hours_account a set used_minutes = a.used_minutes - given.minutes from given
            where a.id = given.account_id
            """;

    private final Sql sql;
    private final Clock clock;

    Hours(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Adds what was bought; a second time for the same purchase changes nothing.
     *
     * @param purchaseId names the account for ever
     */
    @Transactional(TxType.MANDATORY)
    public void add(UUID purchaseId, String subject, String expertSlug, String title, int minutes) {
        sql.update("""
                insert into hours_account (id, subject, expert_slug, title, bought_minutes, bought_at)
                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """, purchaseId, subject, expertSlug, title, minutes, now());
    }

    /**
     * Uses hours for a call, from the oldest purchase that has enough left; asking again for the same call takes
     * nothing more.
     *
     * @param callId names the use for ever
     * @return the purchase they are taken of
     * @throws org.dossier.kit.problem.ProblemException {@code HOURS_USED_UP} if no purchase has so many left
     */
    @Transactional(TxType.MANDATORY)
    public UUID take(String subject, String expertSlug, int minutes, UUID callId) {
        if (minutes <= 0) {
            throw new IllegalArgumentException("A call takes at least a minute.");
        }
        var before = accountOf(callId);
        if (before.isPresent()) {
            return before.get();
        }
        var account = sql.first(CHOOSE, row -> Sql.id(row, "id"), subject, expertSlug, minutes)
                .orElseThrow(BookingProblem.HOURS_USED_UP::asException);
        if (sql.update(NOTE_USE, callId, account, minutes, now()) == 0) {
            return accountOf(callId).orElseThrow();
        }
        sql.update("update hours_account set used_minutes = used_minutes + ? where id = ?", minutes, account);
        return account;
    }

    /**
     * Gives a call's hours back, once.
     *
     * @return whether there were any to give back
     */
    @Transactional(TxType.MANDATORY)
    public boolean giveBack(UUID callId) {
        return sql.update(RETURN, now(), callId) == 1;
    }

    /** All purchases of a client, also those used up, oldest first. */
    @Transactional
    public List<HoursAccount> of(String subject) {
        return sql.list("select " + COLUMNS + " where subject = ? order by bought_at, id", HoursAccount::read, subject);
    }

    /** One purchase. */
    @Transactional
    public Optional<HoursAccount> find(UUID purchaseId) {
        return sql.first("select " + COLUMNS + " where id = ?", HoursAccount::read, purchaseId);
    }

    private Optional<UUID> accountOf(UUID callId) {
        return sql.first(
                "select account_id from hours_use where call_id = ? and returned_at is null",
                row -> Sql.id(row, "account_id"),
                callId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
