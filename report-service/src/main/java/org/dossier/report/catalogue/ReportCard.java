package org.dossier.report.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.dossier.kit.sql.Sql;

/**
 * What a list shows of a published report; all of it is public.
 *
 * @param standfirst plain text, one or two sentences of the executive summary
 * @param byline the authors' names in a row
 * @param minutes it takes to read
 * @param forecasts how many the report makes
 */
public record ReportCard(
        String slug,
        String title,
        String series,
        Region region,
        Access access,
        Instant publishedAt,
        Instant updatedAt,
        String standfirst,
        String byline,
        int minutes,
        int forecasts) {
    /** The columns of {@code edition} that {@link #read} needs. */
    public static final String COLUMNS =
            "slug, title, series, region, access, published_at, updated_at, standfirst, byline, minutes, forecasts";

    /** The card of the current row. */
    public static ReportCard read(ResultSet row) throws SQLException {
        return new ReportCard(
                row.getString("slug"),
                row.getString("title"),
                row.getString("series"),
                Region.find(row.getString("region")).orElseThrow(),
                Access.valueOf(row.getString("access")),
                Sql.instant(row, "published_at"),
                Sql.instant(row, "updated_at"),
                row.getString("standfirst"),
                row.getString("byline"),
                row.getInt("minutes"),
                row.getInt("forecasts"));
    }

    /** When the first edition came out, for reading: {@code 6 May 2025}. */
    public String publishedOn() {
        return Dates.day(publishedAt);
    }

    /** When the latest edition came out, for reading. */
    public String updatedOn() {
        return Dates.day(updatedAt);
    }
}
