package org.dossier.booking.courses.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** Reads runs with their meetings, each run in one row. */
final class RunRows {
    private static final String MEETINGS = """
            (select string_agg(
                 concat_ws('/', to_char(m.begins, 'YYYY-MM-DD"T"HH24:MI'), to_char(m.ends, 'YYYY-MM-DD"T"HH24:MI'),
                           extract(epoch from m.begins_at)::bigint, extract(epoch from m.ends_at)::bigint),
                 ' ' order by m.number)
             from meeting m where m.run_id = r.id) as meetings
            """;

    static final String SELECT = "select r.*, " + MEETINGS + " from run r";

    static final String SELECT_KEPT = "select r.zone, " + MEETINGS + " from run r";

    private RunRows() {}

    static Run read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var begins = Sql.instant(row, "begins_at");
        var kept = meetings(row, null);
        var zone = KeptZone.of(row.getString("zone"), kept.getFirst().begins(), begins);
        return new Run(
                Sql.id(row, "id"),
                Sql.id(row, "course_id"),
                zone,
                begins,
                Sql.instant(row, "ends_at"),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getInt("minimum"),
                BelowMinimum.valueOf(row.getString("below_minimum")),
                Sql.instant(row, "decide_at"),
                new Prices(
                        new Money(row.getLong("price_minor"), currency),
                        money(row, "subscriber_minor", currency),
                        money(row, "early_minor", currency),
                        Sql.instantOrNull(row, "early_until")),
                RefundPolicy.parse(row.getString("refund_policy")),
                row.getBoolean("refunds_by_approval"),
                RunStatus.valueOf(row.getString("status")),
                new Run.Links(
                        row.getString("join_link"), row.getString("recording_link"), row.getString("materials_link")),
                zone instanceof ZoneOffset lost ? meetings(row, lost) : kept);
    }

    static KeptTimes readKept(ResultSet row) throws SQLException {
        return new KeptTimes(row.getString("zone"), meetings(row, null));
    }

    private static @Nullable Money money(ResultSet row, String column, String currency) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : new Money(minor, currency);
    }

    /**
     * @param lost the offset in which to say the moments that were told, if the zone of the civil times is not known; a
     *     meeting that was told of before moments were kept stays at its civil time
     */
    private static List<Meeting> meetings(ResultSet row, @Nullable ZoneOffset lost) throws SQLException {
        var meetings = new ArrayList<Meeting>();
        for (var text : row.getString("meetings").split(" ")) {
            var part = text.split("/");
            var isCivil = lost == null || part.length < 4;
            meetings.add(new Meeting(
                    meetings.size() + 1,
                    isCivil ? LocalDateTime.parse(part[0]) : told(part[2], lost),
                    isCivil ? LocalDateTime.parse(part[1]) : told(part[3], lost)));
        }
        return List.copyOf(meetings);
    }

    private static LocalDateTime told(String epochSecond, ZoneOffset offset) {
        return LocalDateTime.ofEpochSecond(Long.parseLong(epochSecond), 0, offset);
    }
}
