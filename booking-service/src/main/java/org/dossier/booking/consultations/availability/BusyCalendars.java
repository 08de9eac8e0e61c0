package org.dossier.booking.consultations.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.Sql;

/** Experts' own calendars, and the busy times that were read of them last. */
@ApplicationScoped
public class BusyCalendars {
    private static final String COLUMNS =
            "select expert_id, zone, address, tried_at, read_at, fault from busy_calendar join expert on id = expert_id ";

    private final Sql sql;
    private final Clock clock;

    BusyCalendars(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One calendar.
     *
     * @param readAt when it was read last; null if never
     * @param fault why it could not be read just now; null if it could, or was not tried yet
     */
    public record BusyCalendar(
            UUID expertId,
            ZoneId zone,
            String address,
            @Nullable Instant triedAt,
            @Nullable Instant readAt,
            @Nullable CalendarFault fault) {}

    /** The calendar of an expert, if they gave one. */
    @Transactional
    public Optional<BusyCalendar> find(UUID expertId) {
        return sql.first(COLUMNS + "where expert_id = ?", BusyCalendars::calendar, expertId);
    }

    /** The expert gives an address, another one, or none: then its times are forgotten. */
    @Transactional
    public void subscribe(UUID expertId, String address) {
        if (find(expertId).map(BusyCalendar::address).filter(address::equals).isPresent()) {
            return;
        }
        sql.update("delete from busy_time where expert_id = ?", expertId);
        sql.update("delete from busy_calendar where expert_id = ?", expertId);
        if (!address.isBlank()) {
            sql.update("insert into busy_calendar (expert_id, address) values (?, ?)", expertId, address.strip());
        }
    }

    /** Those that were not tried for so long. */
    @Transactional
    List<BusyCalendar> due(Duration age) {
        return sql.list(
                COLUMNS + "where tried_at is null or tried_at <= ? order by tried_at nulls first",
                BusyCalendars::calendar,
                clock.instant().minus(age));
    }

    /** Takes new times over, all or none; an address that was changed meanwhile is read anew. */
    @Transactional
    void keep(BusyCalendar calendar, List<Period> busy) {
        if (note(calendar, null) == 0) {
            return;
        }
        sql.update("update busy_calendar set read_at = tried_at where expert_id = ?", calendar.expertId());
        sql.update("delete from busy_time where expert_id = ?", calendar.expertId());
        sql.update(
                """
                insert into busy_time (expert_id, starts_at, ends_at)
                select ?, to_timestamp(s), to_timestamp(e) from unnest(?::bigint[], ?::bigint[]) as times (s, e)
                """,
                calendar.expertId(),
                busy.stream().map(time -> time.start().getEpochSecond()).toList(),
                busy.stream().map(time -> time.end().getEpochSecond()).toList());
    }

    /** The last good times stay. */
    @Transactional
    void keepFault(BusyCalendar calendar, CalendarFault fault) {
        note(calendar, fault);
    }

    private int note(BusyCalendar calendar, @Nullable CalendarFault fault) {
        return sql.update(
                "update busy_calendar set tried_at = ?, fault = ? where expert_id = ? and address = ?",
                clock.instant(),
                fault == null ? null : fault.name(),
                calendar.expertId(),
                calendar.address());
    }

    private static BusyCalendar calendar(ResultSet row) throws SQLException {
        var fault = row.getString("fault");
        return new BusyCalendar(
                Sql.id(row, "expert_id"),
                Zones.of(row.getString("zone")),
                row.getString("address"),
                Sql.instantOrNull(row, "tried_at"),
                Sql.instantOrNull(row, "read_at"),
                fault == null ? null : CalendarFault.valueOf(fault));
    }
}
