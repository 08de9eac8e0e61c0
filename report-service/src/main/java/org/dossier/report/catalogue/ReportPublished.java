package org.dossier.report.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dossier.kit.events.DomainEvent;

/**
 * The data of {@code report.report-published.v1}: public facts of an edition, never a word of the gated body. The
 * schema is {@code contracts/events/report.report-published.v1/schema.json}; {@link ReportWithdrawn} is its other form.
 *
 * @param status {@code PUBLISHED}
 * @param region a code of {@link Region}
 * @param countries ISO 3166-1 alpha-2 codes
 * @param topics slugs
 * @param access {@code EVERYONE}, {@code SIGNED_IN} or {@code SUBSCRIBERS}
 * @param summary plain text of the executive summary
 */
public record ReportPublished(
        UUID id,
        ReportStatus status,
        String slug,
        String title,
        String series,
        String region,
        List<String> countries,
        List<String> topics,
        List<Author> authors,
        String access,
        Instant publishedAt,
        Instant updatedAt,
        String summary) {
    static final String TYPE = "report.report-published.v1";

    /** An author by the address and name of their page. */
    public record Author(String slug, String name) {}

    static ReportPublished of(Edition edition) {
        return new ReportPublished(
                edition.reportId(),
                ReportStatus.PUBLISHED,
                edition.slug(),
                edition.title(),
                edition.series(),
                edition.region().code(),
                edition.countries().stream().map(Country::code).toList(),
                edition.topics().stream().map(Edition.Name::slug).toList(),
                edition.authors().stream()
                        .map(author -> new Author(author.slug(), author.name()))
                        .toList(),
                edition.access().name(),
                edition.publishedAt(),
                edition.updatedAt(),
                Prose.plainText(edition.summaryHtml()));
    }

    static DomainEvent event(Edition edition) {
        return new DomainEvent(TYPE, edition.reportId(), edition.number(), of(edition));
    }
}
