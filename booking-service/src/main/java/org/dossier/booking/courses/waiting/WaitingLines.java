package org.dossier.booking.courses.waiting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.sql.Sql;

/** The stored waiting lists. */
@ApplicationScoped
public class WaitingLines {
    private static final String JOIN = """
            insert into waiting (id, run_id, subject, name, email, quantity, status, joined_at)
            values (?, ?, ?, ?, ?, ?, 'WAITING', ?) on conflict do nothing
            """;

    private final Sql sql;
    private final Clock clock;

    WaitingLines(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One person's own place in a list; somebody else's does not exist (R02). */
    @Transactional
    Waiting getOf(UUID id, String subject) {
        return sql.first(Waiting.COLUMNS + " where id = ? and subject = ?", Waiting::read, id, subject)
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    @Transactional(TxType.MANDATORY)
    Waiting getForUpdate(UUID id) {
        return sql.first(Waiting.COLUMNS + " where id = ? for no key update", Waiting::read, id)
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    /** The place of a person in a run's list, locked: taken before the run is, as everybody does who changes a place and then its run. */
    @Transactional(TxType.MANDATORY)
    Optional<Waiting> lockOpen(UUID runId, String subject) {
        return sql.first(
                Waiting.COLUMNS
                        + " where run_id = ? and subject = ? and status in ('WAITING', 'OFFERED') for no key update",
                Waiting::read,
                runId,
                subject);
    }

    /** All who wait or are asked, in turn. */
    @Transactional
    public List<Waiting> in(UUID runId) {
        return sql.list(
                Waiting.COLUMNS + " where run_id = ? and status in ('WAITING', 'OFFERED') order by position",
                Waiting::read,
                runId);
    }

    /** Where one person waits or is asked. */
    @Transactional
    public List<Waiting> openOf(String subject) {
        return sql.list(
                Waiting.COLUMNS + " where subject = ? and status in ('WAITING', 'OFFERED') order by position",
                Waiting::read,
                subject);
    }

    /** How many stand before somebody. */
    @Transactional
    int before(Waiting waiting) {
        return sql.first("""
                        select count(*) from waiting w where w.run_id = ? and w.status = 'WAITING'
                          and w.position < (select position from waiting where id = ?)
                        """, row -> row.getInt(1), waiting.runId(), waiting.id())
                .orElse(0);
    }

    /** The first whose number of seats fits. */
    @Transactional(TxType.MANDATORY)
    Optional<Waiting> next(UUID runId, int free) {
        return sql.first(
                Waiting.COLUMNS
                        + " where run_id = ? and status = 'WAITING' and quantity <= ? order by position limit 1",
                Waiting::read,
                runId,
                free);
    }

    /** Offers whose time is over, and whoever waits for a run that has begun or is cancelled. */
    @Transactional
    List<UUID> due() {
        var now = clock.instant();
        return sql.list("""
                select w.id from waiting w join run r on r.id = w.run_id
                where w.status = 'OFFERED' and w.offered_until <= ?
                   or w.status in ('WAITING', 'OFFERED') and (r.status = 'CANCELLED' or r.begins_at <= ?)
                order by w.position
                """, row -> Sql.id(row, "id"), now, now);
    }

    /** @return false if this person waits already */
    @Transactional(TxType.MANDATORY)
    boolean add(UUID id, UUID runId, String subject, String name, String email, int quantity) {
        return sql.update(JOIN, id, runId, subject, name, email, quantity, clock.instant()) == 1;
    }

    /**
     * Compares and swaps the status.
     *
     * @return false if somebody was faster
     */
    @Transactional(TxType.MANDATORY)
    boolean move(Waiting waiting, WaitingStatus next, @Nullable Instant until, @Nullable UUID enrolment) {
        if (!waiting.status().canBecome(next)) {
            throw new IllegalStateException(
                    "Waiting " + waiting.id() + " cannot become " + next + " after " + waiting.status());
        }
        return sql.update(
                        "update waiting set status = ?, offered_until = ?, enrolment_id = ? where id = ? and status = ?",
                        next,
                        until,
                        enrolment,
                        waiting.id(),
                        waiting.status())
                == 1;
    }
}
