package org.dossier.booking.consultations.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.sql.Sql;

/** Free slots of experts, in two queries however many experts are asked for. */
@ApplicationScoped
public class Slots {
    private static final String TERMS = """
            select id, zone, buffer_before_minutes, buffer_after_minutes, notice_hours, horizon_days, daily_limit
            from expert where id = any (?)
            """;
    private static final String PARTS = """
            select 'WEEKLY' as part, expert_id, null::uuid as id, weekday, null::date as day, null::date as last_day,
                   from_time, to_time, null::timestamptz as taken_from, null::timestamptz as taken_to,
                   null::timestamptz as call_start
            from weekly_hours where expert_id = any (?)
            union all
            select 'EXCEPTION', expert_id, id, null, day, null, from_time, to_time, null, null, null
            from day_exception where expert_id = any (?) and day >= current_date - 400
            union all
            select 'HOLIDAY', expert_id, id, null, first_day, last_day, null, null, null, null, null
            from holiday where expert_id = any (?)
            union all
            select 'BUSY', expert_id, null, null, null, null, null, null, starts_at, ends_at, null
            from busy_time where expert_id = any (?) and ends_at > ? and starts_at < ?
            union all
            select 'BOOKED', expert_id, id, null, null, null, null, null, lower(during), upper(during), starts_at
            from call where expert_id = any (?) and status in ('HELD', 'PENDING', 'CONFIRMED')
                and starts_at > ? and starts_at < ?
            """;

    private final Sql sql;
    private final Clock clock;

    Slots(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The free slots that begin between two moments, soonest first.
     *
     * @param exceptCall a call that is to be moved and does not stand in its own way; null for none
     */
    @Transactional
    public List<Period> free(UUID expertId, Duration length, Instant from, Instant to, @Nullable UUID exceptCall) {
        return availabilities(List.of(expertId), from, to)
                .get(expertId)
                .freeSlots(length, from, to, clock.instant(), exceptCall);
    }

    /** The same of many experts, as stretches. */
    @Transactional
    public Map<UUID, List<Stretch>> stretches(Collection<UUID> expertIds, Duration length, Instant from, Instant to) {
        var now = clock.instant();
        var found = new HashMap<UUID, List<Stretch>>();
        availabilities(expertIds, from, to)
                .forEach((expert, free) -> found.put(
                        expert,
                        Stretch.of(FreeSlots.starts(
                                free.rules(), free.exceptions(), free.busy(), free.booked(), length, from, to, now))));
        return found;
    }

    /**
     * Keeps everybody else from booking this expert until the transaction ends. Taken once, before anything of the
     * expert's time is read that the decision rests upon; without it the daily limit would be a guess, and two who want
     * overlapping times would wait for each other.
     */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID expertId) {
        sql.first("select 1 from expert where id = ? for no key update", row -> true, expertId)
                .orElseThrow(BookingProblem.NO_SUCH_EXPERT::asException);
    }

    /** Whether a slot of this length is free; certain only under the {@link #lock}. */
    @Transactional(TxType.MANDATORY)
    public boolean isFree(UUID expertId, Duration length, Instant start, @Nullable UUID exceptCall) {
        return free(expertId, length, start, start.plusSeconds(1), exceptCall).stream()
                .anyMatch(slot -> slot.start().equals(start));
    }

    /** The time that a call takes of its expert, buffers included. */
    @Transactional(TxType.MANDATORY)
    public Period guarded(UUID expertId, Instant start, Duration length) {
        var terms = rules(List.of(expertId)).get(expertId).terms();
        return Period.of(start, length).widened(terms.before(), terms.after());
    }

    private Map<UUID, Availability> availabilities(Collection<UUID> expertIds, Instant from, Instant to) {
        var since = from.minus(2, ChronoUnit.DAYS);
        var until = to.plus(2, ChronoUnit.DAYS);
        var found = new HashMap<UUID, Availability>();
        rules(expertIds)
                .forEach((id, rules) -> found.put(
                        id, new Availability(rules, new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
        sql.list(
                PARTS,
                row -> addPart(row, found),
                expertIds,
                expertIds,
                expertIds,
                expertIds,
                since,
                until,
                expertIds,
                since,
                until);
        return found;
    }

    private Map<UUID, Rules> rules(Collection<UUID> expertIds) {
        var found = new HashMap<UUID, Rules>();
        sql.list(
                TERMS,
                row -> found.put(
                        Sql.id(row, "id"),
                        new Rules(Zones.of(row.getString("zone")), new ArrayList<>(), new ArrayList<>(), terms(row))),
                expertIds);
        return found;
    }

    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                Duration.ofMinutes(row.getInt("buffer_before_minutes")),
                Duration.ofMinutes(row.getInt("buffer_after_minutes")),
                Duration.ofHours(row.getInt("notice_hours")),
                row.getInt("horizon_days"),
                row.getInt("daily_limit"));
    }

    private static boolean addPart(ResultSet row, Map<UUID, Availability> found) throws SQLException {
        var availability = found.get(Sql.id(row, "expert_id"));
        return switch (row.getString("part")) {
            case "WEEKLY" -> availability.rules().weekly().add(weekly(row));
            case "EXCEPTION" -> availability.exceptions().add(exception(row));
            case "HOLIDAY" -> availability.rules().holidays().add(holiday(row));
            case "BUSY" ->
                availability.busy().add(new Period(Sql.instant(row, "taken_from"), Sql.instant(row, "taken_to")));
            default ->
                availability
                        .booked()
                        .add(new Booked(
                                Sql.id(row, "id"),
                                Sql.instant(row, "call_start"),
                                new Period(Sql.instant(row, "taken_from"), Sql.instant(row, "taken_to"))));
        };
    }

    static WeeklyHours weekly(ResultSet row) throws SQLException {
        return new WeeklyHours(
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class));
    }

    static DayException exception(ResultSet row) throws SQLException {
        return new DayException(
                Sql.id(row, "id"),
                row.getObject("day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class));
    }

    static Holiday holiday(ResultSet row) throws SQLException {
        return new Holiday(
                Sql.id(row, "id"), row.getObject("day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }
}
