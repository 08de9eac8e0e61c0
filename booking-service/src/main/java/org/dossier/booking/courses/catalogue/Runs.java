package org.dossier.booking.courses.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.sql.Sql;

/** The stored runs, and their seats as a number: the one thing that is scarce. */
@ApplicationScoped
public class Runs {
    /** One statement finds out and takes, so that no two can have the last seat (I04). */
    private static final String TAKE = """
            update run set taken = taken + ?
            where id = ? and taken + ? <= capacity and status <> 'CANCELLED' and begins_at > ?
            """;

    private static final String SAVE = """
            insert into run (id, course_id, zone, begins_at, ends_at, capacity, minimum, below_minimum, decide_at,
                             currency, price_minor, subscriber_minor, early_minor, early_until, refund_policy,
                             refunds_by_approval, status, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
            on conflict (id) do update
                set zone = excluded.zone, begins_at = excluded.begins_at, ends_at = excluded.ends_at,
                    capacity = excluded.capacity, minimum = excluded.minimum, below_minimum = excluded.below_minimum,
                    decide_at = excluded.decide_at, price_minor = excluded.price_minor, currency = excluded.currency,
                    subscriber_minor = excluded.subscriber_minor, early_minor = excluded.early_minor,
                    early_until = excluded.early_until, refund_policy = excluded.refund_policy,
                    refunds_by_approval = excluded.refunds_by_approval
                where run.course_id = excluded.course_id
            """;

    private static final String TAUGHT_BY = """
             where exists (
                select 1 from course_trainer t where t.course_id = r.course_id and lower(t.email) = lower(?))
            """;

    private final Sql sql;
    private final Clock clock;

    Runs(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public Run get(UUID id) {
        return find(id).orElseThrow(BookingProblem.NO_SUCH_RUN::asException);
    }

    @Transactional
    public Optional<Run> find(UUID id) {
        return sql.first(RunRows.SELECT + " where r.id = ?", RunRows::read, id);
    }

    /**
     * The same, locked until the transaction ends: before a decision that hangs on its seats or its status. It is the lock
     * of an update and no stronger, so that it gets on with the one that a foreign key takes of a run when a buyer's seats
     * are written: they take the run's seats after that, and each would wait for the other.
     */
    @Transactional(TxType.MANDATORY)
    public Run getForUpdate(UUID id) {
        return sql.first(RunRows.SELECT + " where r.id = ? for no key update of r", RunRows::read, id)
                .orElseThrow(BookingProblem.NO_SUCH_RUN::asException);
    }

    /** A run's zone and civil times as they were entered, also if nobody knows the zone any more. */
    @Transactional
    public KeptTimes keptTimesOf(UUID id) {
        return sql.first(RunRows.SELECT_KEPT + " where r.id = ?", RunRows::readKept, id)
                .orElseThrow(BookingProblem.NO_SUCH_RUN::asException);
    }

    /** A course's runs, soonest first. */
    @Transactional
    public List<Run> of(UUID courseId) {
        return sql.list(RunRows.SELECT + " where r.course_id = ? order by r.begins_at, r.id", RunRows::read, courseId);
    }

    /** What takes place between two moments, also in part, soonest first. */
    @Transactional
    public List<Run> between(Instant from, Instant to) {
        return sql.list(
                RunRows.SELECT + " where r.ends_at > ? and r.begins_at < ? order by r.begins_at, r.id",
                RunRows::read,
                from,
                to);
    }

    /** What can still be attended, soonest first; a cancelled run is told of on its course's page. */
    @Transactional
    List<Run> open() {
        return notOver().stream()
                .filter(run -> run.status() != RunStatus.CANCELLED)
                .toList();
    }

    /** What has not ended yet, soonest first. */
    @Transactional
    public List<Run> notOver() {
        return sql.list(
                RunRows.SELECT + " where r.ends_at > ? order by r.begins_at, r.id", RunRows::read, clock.instant());
    }

    /** What has ended, newest first. */
    @Transactional
    public List<Run> over(int limit) {
        return sql.list(
                RunRows.SELECT + " where r.ends_at <= ? and r.status <> 'CANCELLED' order by r.ends_at desc limit ?",
                RunRows::read,
                clock.instant(),
                limit);
    }

    /** Whether somebody with this address teaches a course. */
    @Transactional
    public boolean isTrainer(String email) {
        return sql.first("select 1 from course_trainer where lower(email) = lower(?)", row -> true, email)
                .isPresent();
    }

    /** What a trainer taught since, teaches or will teach, soonest first. */
    @Transactional
    public List<Run> taughtBy(String email, Instant since) {
        return sql.list(
                RunRows.SELECT + TAUGHT_BY + " and r.ends_at > ? order by r.begins_at, r.id",
                RunRows::read,
                email,
                since);
    }

    /** A run, if this trainer teaches it (R02). */
    @Transactional
    public Run getTaughtBy(String email, UUID id) {
        return sql.<Run>first(RunRows.SELECT + TAUGHT_BY + " and r.id = ?", RunRows::read, email, id)
                .orElseThrow(BookingProblem.NO_SUCH_RUN::asException);
    }

    /**
     * Takes seats, if so many are left and the run can still be booked. Locks the run until the transaction ends, so it
     * comes last.
     */
    @Transactional(TxType.MANDATORY)
    public boolean take(UUID id, int seats) {
        return sql.update(TAKE, seats, id, seats, clock.instant()) == 1;
    }

    /** Gives seats free. */
    @Transactional(TxType.MANDATORY)
    public void free(UUID id, int seats) {
        if (seats > 0) {
            sql.update("update run set taken = taken - ? where id = ?", seats, id);
        }
    }

    /**
     * Compares and swaps the status.
     *
     * @return false if somebody was faster
     */
    @Transactional(TxType.MANDATORY)
    public boolean move(Run run, RunStatus next) {
        if (!run.status().canBecome(next)) {
            throw new IllegalStateException("Run " + run.id() + " cannot become " + next + " after " + run.status());
        }
        return sql.update("update run set status = ? where id = ? and status = ?", next, run.id(), run.status()) == 1;
    }

    /** Open ones whose decision date has come. */
    @Transactional
    public List<UUID> undecided() {
        return sql.list(
                "select id from run where status = 'OPEN' and decide_at <= ? and ends_at > ? order by decide_at",
                row -> Sql.id(row, "id"),
                clock.instant(),
                clock.instant());
    }

    /** Cancelled ones in which somebody still has a seat. */
    @Transactional
    public List<UUID> unsettled() {
        return sql.list("""
                        select r.id from run r where r.status = 'CANCELLED' and exists (
                            select 1 from seat s where s.run_id = r.id and s.status in ('HELD', 'CONFIRMED'))
                        """, row -> Sql.id(row, "id"));
    }

    /** Keeps why a run does not take place. */
    @Transactional(TxType.MANDATORY)
    public void explain(UUID id, String reason) {
        sql.update("update run set cancel_reason = ? where id = ?", reason, id);
    }

    /** Why a run does not take place; empty if it does. */
    @Transactional
    public String reasonOf(UUID id) {
        return sql.<String>first("select cancel_reason from run where id = ?", row -> row.getString(1), id)
                .orElse("");
    }

    /**
     * Adds a run or changes what staff may change.
     *
     * @throws org.dossier.kit.sql.SqlFailure that breaks {@code ck_run_taken} if more seats are taken than there would be
     */
    @Transactional(TxType.MANDATORY)
    public void save(Run run) {
        var prices = run.prices();
        var subscriber = prices.subscriber();
        var early = prices.early();
        var saved = sql.update(
                SAVE,
                run.id(),
                run.courseId(),
                run.zone().getId(),
                run.beginsAt(),
                run.endsAt(),
                run.capacity(),
                run.minimum(),
                run.belowMinimum(),
                run.decideAt(),
                prices.full().currency(),
                prices.full().minor(),
                subscriber == null ? null : subscriber.minor(),
                early == null ? null : early.minor(),
                prices.earlyUntil(),
                run.policy().text(),
                run.refundsByApproval(),
                clock.instant());
        if (saved == 0) {
            throw BookingProblem.NO_SUCH_RUN.asException();
        }
    }

    /** Writes a run's meetings down, and the moments at which they are by the rules of its zone; whoever has a seat is
     * told by the caller. */
    @Transactional(TxType.MANDATORY)
    public void schedule(Run run) {
        sql.update("delete from meeting where run_id = ?", run.id());
        for (var meeting : run.meetings()) {
            sql.update(
                    "insert into meeting (run_id, number, begins, ends, begins_at, ends_at) values (?, ?, ?, ?, ?, ?)",
                    run.id(),
                    meeting.number(),
                    meeting.begins(),
                    meeting.ends(),
                    meeting.beginsIn(run.zone()),
                    meeting.endsIn(run.zone()));
        }
    }

    /** Takes over the moments that the rules of its zone give a run today. */
    @Transactional(TxType.MANDATORY)
    public void followRules(Run run) {
        sql.update(
                "update run set begins_at = ?, ends_at = ? where id = ?",
                run.meetings().getFirst().beginsIn(run.zone()),
                run.meetings().getLast().endsIn(run.zone()),
                run.id());
        schedule(run);
    }

    @Transactional(TxType.MANDATORY)
    public void link(UUID id, Run.Links links) {
        sql.update(
                "update run set join_link = ?, recording_link = ?, materials_link = ? where id = ?",
                links.join(),
                links.recording(),
                links.materials(),
                id);
    }
}
