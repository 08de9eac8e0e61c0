package org.dossier.booking.consultations.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.sql.Sql;

/** Changes when an expert is free. Calls that are booked stay as they are. */
@ApplicationScoped
public class EditAvailability {
    private static final int MOST_ROWS = 200;

    private final Sql sql;
    private final Clock clock;

    EditAvailability(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public List<WeeklyHours> weeklyOf(UUID expertId) {
        return sql.list(
                "select weekday, from_time, to_time from weekly_hours where expert_id = ? order by weekday, from_time",
                Slots::weekly,
                expertId);
    }

    /** From today on. */
    @Transactional
    public List<DayException> exceptionsOf(UUID expertId) {
        return sql.list(
                "select id, day, from_time, to_time from day_exception where expert_id = ? and day >= ? order by day, from_time",
                Slots::exception,
                expertId,
                today());
    }

    /** Those that are not over. */
    @Transactional
    public List<Holiday> holidaysOf(UUID expertId) {
        return sql.list(
                "select id, first_day as day, last_day from holiday where expert_id = ? and last_day >= ? order by first_day",
                Slots::holiday,
                expertId,
                today());
    }

    @Transactional
    public Terms termsOf(UUID expertId) {
        return sql.<Terms>first("select * from expert where id = ?", Slots::terms, expertId)
                .orElseThrow(BookingProblem.NO_SUCH_EXPERT::asException);
    }

    @Transactional
    public void setWeekly(UUID expertId, List<WeeklyHours> hours) {
        sql.update("delete from weekly_hours where expert_id = ?", expertId);
        hours.forEach(weekly -> sql.update(
                "insert into weekly_hours (id, expert_id, weekday, from_time, to_time) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                expertId,
                weekly.day().getValue(),
                weekly.from(),
                weekly.to()));
    }

    /** Closed without times. */
    @Transactional
    public void addException(UUID expertId, LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {
        requireRoom("select count(*) from day_exception where expert_id = ?", expertId);
        sql.update(
                "insert into day_exception (id, expert_id, day, from_time, to_time) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                expertId,
                day,
                from,
                to);
    }

    @Transactional
    public void removeException(UUID expertId, UUID id) {
        sql.update("delete from day_exception where id = ? and expert_id = ?", id, expertId);
    }

    @Transactional
    public void addHoliday(UUID expertId, LocalDate first, LocalDate last) {
        requireRoom("select count(*) from holiday where expert_id = ?", expertId);
        sql.update(
                "insert into holiday (id, expert_id, first_day, last_day) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                expertId,
                first,
                last);
    }

    @Transactional
    public void removeHoliday(UUID expertId, UUID id) {
        sql.update("delete from holiday where id = ? and expert_id = ?", id, expertId);
    }

    @Transactional
    public void setTerms(UUID expertId, Terms terms) {
        sql.update(
                """
                update expert set buffer_before_minutes = ?, buffer_after_minutes = ?, notice_hours = ?,
                                  horizon_days = ?, daily_limit = ? where id = ?
                """,
                terms.before().toMinutes(),
                terms.after().toMinutes(),
                terms.notice().toHours(),
                terms.horizonDays(),
                terms.dailyLimit(),
                expertId);
    }

    private void requireRoom(String count, UUID expertId) {
        if (sql.<Long>first(count, row -> row.getLong(1), expertId).orElse(0L) >= MOST_ROWS) {
            throw BookingProblem.TOO_MANY_DAYS.asException();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }
}
