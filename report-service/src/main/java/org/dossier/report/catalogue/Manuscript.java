package org.dossier.report.catalogue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything an editor can write about a report, as one value: what the desk's form sends and what it is filled from.
 *
 * @param title plain text, 1 to 300 characters
 * @param series the publisher's series, plain text, may be empty
 * @param region nothing while the editor has not chosen; needed to publish
 * @param countries ISO 3166-1 alpha-2 codes in capitals
 * @param topics slugs of {@link Topic}
 * @param authors ids of {@link Author} in the order of the byline; at least one is needed to publish
 * @param coverCaption what the cover image shows, plain text, may be empty
 * @param coverCredit whose image it is, plain text, may be empty
 * @param authorsNote Markdown, may be empty; gated like the body
 * @param parts in reading order; an executive summary is needed to publish
 */
public record Manuscript(
        String title,
        String series,
        @Nullable Region region,
        List<String> countries,
        List<String> topics,
        List<UUID> authors,
        Access access,
        String coverCaption,
        String coverCredit,
        String authorsNote,
        List<Part> parts) {

    public Manuscript {
        countries = List.copyOf(countries);
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
        parts = List.copyOf(parts);
    }

    /**
     * One part of a report.
     *
     * @param heading plain text, 1 to 300 characters
     * @param markdown running text; for judgements and forecasts what stands before the items, may be empty
     * @param items Markdown of each judgement or forecast, in order; empty for other kinds
     */
    public record Part(PartKind kind, String heading, String markdown, List<String> items) {
        public Part {
            items = List.copyOf(items);
        }

        /** A part of running text without items. */
        public static Part ofText(PartKind kind, String heading, String markdown) {
            return new Part(kind, heading, markdown, List.of());
        }
    }
}
