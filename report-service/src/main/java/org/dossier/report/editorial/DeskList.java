package org.dossier.report.editorial;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.ReportStatus;

/** The desk's list of reports, the latest revised first. */
@ApplicationScoped
class DeskList {
    static final int PAGE = 30;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String CONDITIONS =
            " from Report r where (:status is null or cast(r.status as string) = :status) and (:words = '' or lower(r.title) like :like escape '!')";

    private final EntityManager entities;

    DeskList(EntityManager entities) {
        this.entities = entities;
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
        public String statusLabel() {
            return StatusWords.label(status);
        }

        public String statusKind() {
            return StatusWords.tagKind(status);
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

    List<Row> rows(@Nullable String status, String words, int page) {
        return bound(
                        entities.createQuery(
                                "select r.id, r.title, r.series, r.status, r.region, r.access, r.revisedAt, r.updatedAt"
                                        + CONDITIONS + " order by r.revisedAt desc, r.id",
                                Tuple.class),
                        status,
                        words)
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE)
                .getResultList()
                .stream()
                .map(DeskList::row)
                .toList();
    }

    long count(@Nullable String status, String words) {
        return bound(entities.createQuery("select count(r)" + CONDITIONS, Long.class), status, words)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, @Nullable String status, String words) {
        var escaped = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return query.setParameter("status", status(status).map(Enum::name).orElse(null))
                .setParameter("words", words)
                .setParameter("like", "%" + escaped + "%");
    }

    private static Row row(Tuple row) {
        var status = row.get(3, ReportStatus.class);
        var revisedAt = row.get(6, Instant.class);
        var updatedAt = row.get(7, Instant.class);
        boolean changed = status == ReportStatus.PUBLISHED && updatedAt != null && revisedAt.isAfter(updatedAt);
        return new Row(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                status,
                row.get(4, Region.class),
                row.get(5, Access.class),
                revisedAt,
                changed);
    }
}
