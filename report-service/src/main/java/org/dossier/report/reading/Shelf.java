package org.dossier.report.reading;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.Sql;
import org.dossier.report.catalogue.Edition;
import org.dossier.report.catalogue.ReportCard;

/** Takes published reports from the database for reading: two statements at most, of which one only for a body. */
@ApplicationScoped
class Shelf {
    /** What the asker remembers of this very edition is neither sent nor worked out again. */
    private static final String CARD = """
            select e.report_id, e.number, n.coverage, n.until, n.cause, n.plan,
                   case when e.report_id = ? and e.number = ? then null else e.card::text end as card,
                   case when e.report_id = ? and e.number = ? then null else (
                       select coalesce(json_agg(top.related order by top.shared desc, top.published_at desc), '[]')::text
                       from (
                           select json_build_object('slug', c.slug, 'title', c.title, 'series', c.series,
                                      'region', c.region, 'access', lower(replace(c.access, '_', '-')),
                                      'publishedAt', c.published_at, 'updatedAt', c.updated_at,
                                      'standfirst', c.standfirst, 'byline', c.byline,
                                      'minutes', c.minutes, 'forecasts', c.forecasts) as related,
                                  c.published_at,
                                  (select count(*) from unnest(c.topics) t where t = any (e.topics)) as shared
                           from (select * from edition o where o.region = e.region and o.report_id <> e.report_id
                                 order by o.published_at desc limit 20) c
                           order by shared desc, c.published_at desc limit 3) top) end as related
            from edition e
            left join lateral (
                select * from entitlement where subject = ? order by changed_at desc limit 1) n on true
            where e.slug = ?
            """;

    private static final String BODY = "select html from edition_body where report_id = ? and number = ?";

    private final Sql sql;
    private final ObjectReader editions;
    private final ObjectReader cards;
    private final Remembered remembered = new Remembered(Ticker.systemTicker());

    Shelf(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.editions = json.readerFor(Edition.class);
        this.cards = json.readerFor(new TypeReference<List<ReportCard>>() {});
    }

    /** A public card, what the service knows of the reader, and public cards of related reports. */
    record Found(Edition edition, Viewer viewer, List<ReportCard> related) {}

    Optional<Found> find(String slug, @Nullable String subject) {
        var known = remembered.card(slug);
        var id = known.map(Remembered.Id::of).orElse(Remembered.NONE);
        var related = remembered.related(id);
        var ofRelated = related == null ? Remembered.NONE : id;
        return sql.first(
                CARD,
                row -> new Found(
                        edition(row).or(() -> known).orElseThrow(),
                        new Viewer(subject != null, entitlement(row)),
                        related(row).orElse(related)),
                id.reportId(),
                id.number(),
                ofRelated.reportId(),
                ofRelated.number(),
                subject,
                slug);
    }

    /** The body of exactly this edition; to be asked only after the {@link Paywall} opened it. */
    Optional<String> findBody(Edition edition) {
        var id = Remembered.Id.of(edition);
        var known = remembered.body(id);
        if (known != null) {
            return Optional.of(known);
        }
        var body = sql.first(BODY, row -> row.getString(1), edition.reportId(), edition.number());
        body.ifPresent(html -> remembered.keepBody(id, html));
        return body;
    }

    /** Nothing when it is the one that was known. */
    private Optional<Edition> edition(ResultSet row) throws SQLException {
        var card = row.getString("card");
        if (card == null) {
            return Optional.empty();
        }
        Edition edition = read(editions, card);
        remembered.keepCard(edition);
        return Optional.of(edition);
    }

    /** Nothing when they are those that were known. */
    private Optional<List<ReportCard>> related(ResultSet row) throws SQLException {
        var json = row.getString("related");
        if (json == null) {
            return Optional.empty();
        }
        List<ReportCard> related = List.copyOf(Shelf.<List<ReportCard>>read(cards, json));
        remembered.keepRelated(
                new Remembered.Id(row.getObject("report_id", UUID.class), row.getLong("number")), related);
        return Optional.of(related);
    }

    private static <T> T read(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Entitlement entitlement(ResultSet row) throws SQLException {
        Array coverage = row.getArray("coverage");
        if (coverage == null) {
            return null;
        }
        return new Entitlement(
                Set.of((String[]) coverage.getArray()),
                Sql.instantOrNull(row, "until"),
                Entitlement.Cause.valueOf(row.getString("cause")),
                row.getString("plan"));
    }
}
