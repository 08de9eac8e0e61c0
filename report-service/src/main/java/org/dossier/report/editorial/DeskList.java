package org.dossier.report.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.Sql;
import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.ReportStatus;
import org.dossier.report.catalogue.Staff;
import org.dossier.report.catalogue.VisibleReports;

/** The desk's list of reports, the latest revised first. */
@ApplicationScoped
class DeskList {
    static final int PAGE = 30;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String FOUND = " from report r where " + VisibleReports.CONDITION
            + " and r.status = any (?) and (? = '' or lower(r.title) like ? escape '!')";

    private final Sql sql;

    DeskList(Sql sql) {
        this.sql = sql;
    }

    /** One line of the list. */
    record Row(
            UUID id,
            String title,
            String series,
            ReportStatus status,
            @Nullable Region region,
            Access access,
            Instant revisedAt,
            boolean changed) {
        public String statusKind() {
            return StatusTag.kind(status);
        }

        public String regionLabel() {
            return region == null ? "" : region.label();
        }

        public String revised() {
            return WHEN.format(revisedAt);
        }
    }

    static String when(Instant at) {
        return WHEN.format(at);
    }

    static Optional<ReportStatus> status(@Nullable String word) {
        return Arrays.stream(ReportStatus.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    List<Row> rows(Staff staff, @Nullable String status, String words, int page) {
        return sql.list(
                "select r.*" + FOUND + " order by r.revised_at desc, r.id limit ? offset ?",
                DeskList::row,
                staff.email(),
                staff.subject(),
                staff.administrator(),
                statuses(status),
                words,
                like(words),
                PAGE,
                page * PAGE);
    }

    long count(Staff staff, @Nullable String status, String words) {
        return sql.first(
                        "select count(*)" + FOUND,
                        row -> row.getLong(1),
                        staff.email(),
                        staff.subject(),
                        staff.administrator(),
                        statuses(status),
                        words,
                        like(words))
                .orElse(0L);
    }

    /** The one that was chosen, or all. */
    private static List<String> statuses(@Nullable String word) {
        return status(word).map(List::of).orElseGet(() -> List.of(ReportStatus.values())).stream()
                .map(Enum::name)
                .toList();
    }

    private static String like(String words) {
        var escaped = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }

    private static Row row(ResultSet row) throws SQLException {
        var status = ReportStatus.valueOf(row.getString("status"));
        var revisedAt = Sql.instant(row, "revised_at");
        var updatedAt = Sql.instantOrNull(row, "updated_at");
        var region = row.getString("region");
        return new Row(
                Sql.id(row, "id"),
                row.getString("title"),
                row.getString("series"),
                status,
                region == null ? null : Region.find(region).orElseThrow(),
                Access.valueOf(row.getString("access")),
                revisedAt,
                status == ReportStatus.PUBLISHED && updatedAt != null && revisedAt.isAfter(updatedAt));
    }
}
