package org.dossier.report.importing;

import java.util.List;

import org.dossier.report.catalogue.PartKind;

/**
 * One part of an imported report.
 *
 * @param kind what the heading says it is
 * @param heading as a reader should see it
 * @param text the running text in Markdown, blank lines between paragraphs; may be empty
 * @param items judgements or forecasts one by one, in Markdown; empty for the other kinds
 */
public record ImportedPart(PartKind kind, String heading, String text, List<String> items) {
    public ImportedPart {
        items = List.copyOf(items);
    }
}
