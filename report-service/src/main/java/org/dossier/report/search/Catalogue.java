package org.dossier.report.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.Sql;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.ReportCard;

import static org.dossier.report.catalogue.ReportCard.COLUMNS;

/** Lists of published reports. Only public cards are searched and shown, whoever asks (A08). */
@ApplicationScoped
public class Catalogue {
    private final Sql sql;

    Catalogue(Sql sql) {
        this.sql = sql;
    }

    /**
     * One page of a list.
     *
     * @param total how many reports fit the filter
     */
    record Listing(List<ReportCard> reports, int total) {}

    /** A card with its place in the list by date. */
    record Placed(UUID id, ReportCard report) {}

    /** A card, with how many reports its region has. */
    public record OfRegion(ReportCard report, int inRegion) {}

    Listing find(ReportFilter filter, int page, int size) {
        var where = Conditions.of(filter);
        if (filter.order() == ReportOrder.RELEVANCE) {
            where.values().add(filter.text());
        }
        where.values().addAll(List.of(size, (long) (page - 1) * size));
        var query = "select " + COLUMNS + ", count(*) over () as total from edition" + where.sql() + " order by "
                + filter.order().sql() + " limit ? offset ?";
        var found = sql.list(query, Catalogue::ofRegion, where.values().toArray());
        return new Listing(
                found.stream().map(OfRegion::report).toList(),
                found.isEmpty() ? 0 : found.getFirst().inRegion());
    }

    /** The reports that follow a place, newest first; the first ones for no place. */
    List<Placed> after(ReportFilter filter, @Nullable Instant publishedAt, @Nullable UUID id, int size) {
        var where = Conditions.of(filter);
        if (publishedAt != null && id != null) {
            where.and(" and (published_at, report_id) < (?, ?)", publishedAt, id);
        }
        where.values().add(size);
        var query = "select report_id, " + COLUMNS + " from edition" + where.sql()
                + " order by published_at desc, report_id desc limit ?";
        return sql.list(
                query,
                row -> new Placed(Sql.id(row, "report_id"), ReportCard.read(row)),
                where.values().toArray());
    }

    /** The latest reports of all regions, newest first. */
    public List<ReportCard> latest(int size) {
        return sql.list(
                "select " + COLUMNS + " from edition order by published_at desc limit ?", ReportCard::read, size);
    }

    /** The latest reports of each region, newest first. */
    public List<OfRegion> latestOfEachRegion(int size) {
        return sql.list("select * from (select " + COLUMNS + """
                , count(*) over (partition by region) as total,
                  row_number() over (partition by region order by published_at desc) as place
                from edition) placed where place <= ? order by published_at desc
                """, Catalogue::ofRegion, size);
    }

    /** The latest reports of one region, newest first. */
    public List<OfRegion> latestOfRegion(Region region, int size) {
        return sql.list(
                "select " + COLUMNS + ", count(*) over () as total from edition where region = ?"
                        + " order by published_at desc limit ?",
                Catalogue::ofRegion,
                region.code(),
                size);
    }

    /** The latest reports of one author, newest first. */
    public List<ReportCard> byAuthor(String slug, int size) {
        return sql.list(
                "select " + COLUMNS
                        + " from edition where authors @> array[?]::text[] order by published_at desc limit ?",
                ReportCard::read,
                slug,
                size);
    }

    private static OfRegion ofRegion(ResultSet row) throws SQLException {
        return new OfRegion(ReportCard.read(row), row.getInt("total"));
    }
}
