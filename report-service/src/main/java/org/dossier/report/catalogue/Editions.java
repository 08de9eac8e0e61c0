package org.dossier.report.catalogue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.util.stream.Collectors.joining;

/** The published editions: written here, in the publishing transaction; read by each page with a query of its own. */
@ApplicationScoped
class Editions {
    private final EntityManager entities;
    private final ObjectMapper json;

    Editions(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    void put(Printed printed) {
        remove(printed.edition().reportId());
        insertCard(printed.edition());
        entities.createNativeQuery("insert into edition_body (report_id, number, html) values (:id, :number, :html)")
                .setParameter("id", printed.edition().reportId())
                .setParameter("number", printed.edition().number())
                .setParameter("html", printed.bodyHtml())
                .executeUpdate();
    }

    void remove(UUID reportId) {
        entities.createNativeQuery("delete from edition where report_id = :id")
                .setParameter("id", reportId)
                .executeUpdate();
    }

    private void insertCard(Edition edition) {
        entities.createNativeQuery("""
                        insert into edition (report_id, number, slug, title, series, region, access, countries, topics,
                                authors, published_at, updated_at, standfirst, byline, minutes, forecasts, card,
                                public_names, public_text)
                        values (:id, :number, :slug, :title, :series, :region, :access, :countries, :topics,
                                :authors, :publishedAt, :updatedAt, :standfirst, :byline, :minutes, :forecasts,
                                cast(:card as jsonb), :names, :text)
                        """)
                .setParameter("id", edition.reportId())
                .setParameter("number", edition.number())
                .setParameter("slug", edition.slug())
                .setParameter("title", edition.title())
                .setParameter("series", edition.series())
                .setParameter("region", edition.region().code())
                .setParameter("access", edition.access().name())
                .setParameter("countries", array(edition.countries().stream().map(Country::code)))
                .setParameter("topics", array(edition.topics().stream().map(Edition.Name::slug)))
                .setParameter("authors", array(edition.authors().stream().map(Edition.Byline::slug)))
                .setParameter("publishedAt", edition.publishedAt())
                .setParameter("updatedAt", edition.updatedAt())
                .setParameter("standfirst", edition.standfirst())
                .setParameter("byline", edition.byline())
                .setParameter("minutes", edition.minutes())
                .setParameter("forecasts", edition.forecasts())
                .setParameter("card", write(edition))
                .setParameter("names", publicNames(edition))
                .setParameter("text", Prose.plainText(edition.summaryHtml()))
                .executeUpdate();
    }

    private static String publicNames(Edition edition) {
        return Stream.of(
                        List.of(edition.series(), edition.region().label()),
                        edition.countries().stream().map(Country::name).toList(),
                        edition.topics().stream().map(Edition.Name::name).toList(),
                        edition.authors().stream().map(Edition.Byline::name).toList())
                .flatMap(List::stream)
                .collect(joining(" · "));
    }

    private static String[] array(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    private String write(Edition edition) {
        try {
            return json.writeValueAsString(edition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
