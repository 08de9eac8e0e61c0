package org.dossier.booking.courses.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** Reads runs with their meetings, each run in one row. */
final class RunRows {
    static final String SELECT = """
            select r.*,
                   (select string_agg(to_char(m.begins, 'YYYY-MM-DD"T"HH24:MI') || '/'
                                      || to_char(m.ends, 'YYYY-MM-DD"T"HH24:MI'), ' ' order by m.number)
                    from meeting m where m.run_id = r.id) as meetings
            from run r
            """;

    private RunRows() {}

    static Run read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var begins = Sql.instant(row, "begins_at");
        var meetings = meetings(row.getString("meetings"));
        return new Run(
                Sql.id(row, "id"),
                Sql.id(row, "course_id"),
                KeptZone.of(row.getString("zone"), meetings.getFirst().begins(), begins),
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
                meetings);
    }

    private static @Nullable Money money(ResultSet row, String column, String currency) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : new Money(minor, currency);
    }

    private static List<Meeting> meetings(String text) {
        var meetings = new ArrayList<Meeting>();
        for (var part : text.split(" ")) {
            var slash = part.indexOf('/');
            meetings.add(new Meeting(
                    meetings.size() + 1,
                    LocalDateTime.parse(part.substring(0, slash)),
                    LocalDateTime.parse(part.substring(slash + 1))));
        }
        return List.copyOf(meetings);
    }
}
