package org.dossier.report.importing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found in a document, for an editor to correct. All texts are Markdown and untrusted.
 *
 * @param format what the content turned out to be
 * @param title empty when none was found
 * @param series the publisher's line under the title
 * @param parts in the order of the document
 * @param cover caption and credit of the cover picture
 * @param authors names from a byline; they are words, not records of people
 * @param authorsNote what the document says of its author
 * @param dropped advertising, navigation and other furniture that was left out, shortened
 * @param warnings what the editor should look at
 */
public record ImportedReport(
        DocumentFormat format,
        String title,
        @Nullable String series,
        List<ImportedPart> parts,
        @Nullable ImportedCover cover,
        List<String> authors,
        @Nullable String authorsNote,
        List<String> dropped,
        List<ImportWarning> warnings) {

    public ImportedReport {
        parts = List.copyOf(parts);
        authors = List.copyOf(authors);
        dropped = List.copyOf(dropped);
        warnings = List.copyOf(warnings);
    }
}
