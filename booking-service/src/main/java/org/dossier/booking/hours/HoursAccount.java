package org.dossier.booking.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.dossier.kit.sql.Sql;

/**
 * Hours of one purchase.
 *
 * @param id the purchase they were bought with
 * @param subject whose they are
 * @param expertSlug with whom they can be spent
 * @param title what was bought, in words: the course's title
 */
public record HoursAccount(
        UUID id,
        String subject,
        String expertSlug,
        String title,
        int boughtMinutes,
        int usedMinutes,
        Instant boughtAt) {
    /** What is left to use. */
    public int leftMinutes() {
        return boughtMinutes - usedMinutes;
    }

    static HoursAccount read(ResultSet row) throws SQLException {
        return new HoursAccount(
                Sql.id(row, "id"),
                row.getString("subject"),
                row.getString("expert_slug"),
                row.getString("title"),
                row.getInt("bought_minutes"),
                row.getInt("used_minutes"),
                Sql.instant(row, "bought_at"));
    }
}
