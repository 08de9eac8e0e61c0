package org.dossier.report.importing;

/** One block of a document, whatever the format it came in; the text is Markdown. */
sealed interface Block {
    String text();

    /** @param marked whether the format says that this is a heading; otherwise it only looks like one */
    record Heading(int level, String text, boolean marked) implements Block {}

    /** @param ofItem whether it is a further paragraph of the list item before it */
    record Paragraph(String text, boolean ofItem) implements Block {
        Paragraph(String text) {
            this(text, false);
        }
    }

    record Item(int depth, boolean numbered, String text) implements Block {}

    /** The words under a picture, where the format marks them as such. */
    record Caption(String text) implements Block {}

    /** What stands in a box about the author, where the format marks it as such. */
    record AuthorBox(String text) implements Block {}
}
