package org.dossier.booking.courses.seats;

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

/** The stored enrolments. Who changes one locks it first; the run's number of seats is changed after that, last of all. */
@ApplicationScoped
public class Enrolments {
    /** What refuses a second enrolment of the same id. */
    public static final String KEY = "enrolment_pkey";

    private final Sql sql;
    private final EnrolmentRows rows;
    private final Clock clock;

    Enrolments(Sql sql, EnrolmentRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    public Optional<Enrolment> find(UUID id) {
        return sql.first(EnrolmentRows.SELECT + " where id = ?", rows::read, id);
    }

    /** The same, locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Enrolment getForUpdate(UUID id) {
        return sql.first(EnrolmentRows.SELECT + " where id = ? for no key update", rows::read, id)
                .orElseThrow(BookingProblem.NO_SUCH_BOOKING::asException);
    }

    /** The seat that holds this id. */
    @Transactional
    public Optional<Seat> findSeat(UUID seatId) {
        return sql.first(Seat.COLUMNS + " where id = ?", Seat::read, seatId);
    }

    /** What a client bought or tried to since, or has a seat in, newest first. */
    @Transactional
    public List<Enrolment> of(String subject, Instant since) {
        return sql.list(EnrolmentRows.SELECT + """
                         where created_at > ? and (buyer_subject = ? or id in (
                             select s.enrolment_id from seat s
                             where s.subject = ? and s.status in ('CONFIRMED', 'CANCELLED')))
                        order by created_at desc
                        """, rows::read, since, subject, subject);
    }

    /** Those with seats in the name of an address that nobody has claimed yet, newest first. */
    @Transactional
    public List<Enrolment> ofAddress(String address, Instant since) {
        return sql.list(EnrolmentRows.SELECT + """
                         where created_at > ? and id in (
                            select s.enrolment_id from seat s where s.subject is null and lower(s.email) = lower(?)
                                and s.status in ('CONFIRMED', 'CANCELLED'))
                        order by created_at desc
                        """, rows::read, since, address);
    }

    /** Everybody who has or had a confirmed seat in a run, by name. */
    @Transactional
    public List<Seat> participants(UUID runId) {
        return sql.list(
                Seat.COLUMNS
                        + " where run_id = ? and status in ('CONFIRMED', 'CANCELLED') order by status, lower(name), id",
                Seat::read,
                runId);
    }

    /** The confirmed seats of a run. */
    @Transactional
    public List<Seat> confirmedIn(UUID runId) {
        return sql.list(
                Seat.COLUMNS + " where run_id = ? and status = 'CONFIRMED' order by lower(name), id",
                Seat::read,
                runId);
    }

    /** Enrolments with seats in a run that are held or confirmed. */
    @Transactional
    public List<UUID> liveIn(UUID runId) {
        return sql.list(
                "select distinct enrolment_id from seat where run_id = ? and status in ('HELD', 'CONFIRMED')",
                row -> Sql.id(row, "enrolment_id"),
                runId);
    }

    /** Locks them, in the order of their ids: before the run, for whoever changes a run and then the seats in it. */
    @Transactional(TxType.MANDATORY)
    public void lockLiveIn(UUID runId) {
        sql.list("""
                select id from enrolment
                where id in (select enrolment_id from seat where run_id = ? and status in ('HELD', 'CONFIRMED'))
                order by id for no key update
                """, row -> Sql.id(row, "id"), runId);
    }

    /** Those whose time to pay has run out. */
    @Transactional
    public List<UUID> lapsed(int limit) {
        return sql.list(
                "select id from enrolment where status = 'HELD' and held_until <= ? order by held_until limit ?",
                row -> Sql.id(row, "id"),
                clock.instant(),
                limit);
    }

    /** How many seats of a run this buyer holds unpaid. */
    @Transactional(TxType.MANDATORY)
    public int heldBy(String subject, UUID runId) {
        return sql.first("""
                        select count(*) from seat s join enrolment e on e.id = s.enrolment_id
                        where e.buyer_subject = ? and e.status = 'HELD' and s.run_id = ?
                        """, row -> row.getInt(1), subject, runId).orElse(0);
    }

    /** How many seats of a run stand like this. */
    @Transactional
    public int count(UUID runId, PlaceStatus status) {
        return sql.first(
                        "select count(*) from seat where run_id = ? and status = ?",
                        row -> row.getInt(1),
                        runId,
                        status)
                .orElse(0);
    }

    @Transactional(TxType.MANDATORY)
    public void add(Enrolment enrolment) {
        rows.write(enrolment, clock.instant());
    }

    /** Moves an enrolment and its live seats together; the caller has it locked. */
    @Transactional(TxType.MANDATORY)
    public void move(Enrolment enrolment, PlaceStatus next) {
        require(enrolment.status(), next, enrolment.id());
        sql.update(
                "update enrolment set status = ?, ended_at = ? where id = ?",
                next,
                next == PlaceStatus.CONFIRMED ? null : now(),
                enrolment.id());
        sql.update(
                "update seat set status = ? where enrolment_id = ? and status = ?",
                next,
                enrolment.id(),
                enrolment.status());
    }

    /** Cancels some confirmed seats, and the enrolment with the last of them; the caller has it locked. */
    @Transactional(TxType.MANDATORY)
    public void cancel(Enrolment enrolment, List<Seat> seats) {
        for (var seat : seats) {
            require(seat.status(), PlaceStatus.CANCELLED, seat.id());
            sql.update(
                    "update seat set status = 'CANCELLED', cancelled_at = ?, sequence = sequence + 1 where id = ?",
                    now(),
                    seat.id());
        }
        if (seats.size() == enrolment.confirmed().size()) {
            sql.update("update enrolment set status = 'CANCELLED', ended_at = ? where id = ?", now(), enrolment.id());
        }
    }

    /** Puts a seat into another run. */
    @Transactional(TxType.MANDATORY)
    public void place(Seat seat, UUID runId, int meetings) {
        sql.update("""
                update seat set run_id = ?, sequence = sequence + 1, meetings = ?, reminded_at = null, present = null
                where id = ?
                """, runId, meetings, seat.id());
    }

    /** Notes that we moved what was booked: refunds are reckoned from this beginning, unless theirs is later already. */
    @Transactional(TxType.MANDATORY)
    public void postpone(UUID id, Instant beginsAt) {
        sql.update("update enrolment set refund_from = greatest(refund_from, ?) where id = ?", beginsAt, id);
    }

    /**
     * Notes that the rules of its zone moved a run: where refunds are reckoned from its beginning, they are from the later
     * one. Who reckons from another beginning, as they moved by themselves, keeps that.
     */
    @Transactional(TxType.MANDATORY)
    public void followRules(UUID runId, Instant before, Instant after) {
        if (after.isAfter(before)) {
            sql.update("""
                    update enrolment set refund_from = ?
                    where refund_from = ?
                      and id in (select enrolment_id from seat where run_id = ? and status in ('HELD', 'CONFIRMED'))
                    """, after, before, runId);
        }
    }

    /** Notes that a seat's holder was invited to so many meetings, or invited anew. */
    @Transactional(TxType.MANDATORY)
    public void invited(UUID seatId, int meetings, boolean again) {
        sql.update(
                "update seat set meetings = ?, sequence = sequence + ?, reminded_at = null where id = ?",
                meetings,
                again ? 1 : 0,
                seatId);
    }

    private static void require(PlaceStatus from, PlaceStatus to, UUID id) {
        if (!from.canBecome(to)) {
            throw new IllegalStateException("Place " + id + " cannot become " + to + " after " + from + ".");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
