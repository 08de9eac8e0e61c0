package org.dossier.report.importing;

/** How much one import may cost. The service runs in a heap of 192 MB, and a report of 100 pages is half a megabyte. */
public final class ImportLimits {
    /** Largest document taken in, in bytes: a long report with its pictures. */
    public static final int UPLOAD_BYTES = 10 * 1024 * 1024;

    /** Longest text or HTML source, in characters: a parsed page takes some twenty times that in memory. */
    static final int TEXT_CHARACTERS = 2_000_000;

    /** Most entries of a Word package; a report with a hundred pictures has some 130. */
    static final int PACKAGE_ENTRIES = 1_000;

    /** Most bytes that a Word package may unfold to, pictures included. */
    static final long PACKAGE_BYTES = 80L * 1024 * 1024;

    /** Most bytes of one XML part that is kept; the text of 300 pages takes about 5 MB of it. */
    static final int XML_BYTES = 8 * 1024 * 1024;

    /** Most that one entry may shrink: Word's own XML reaches 1:30, a bomb 1:1000. Small entries are exempt. */
    static final int RATIO = 100;

    static final int RATIO_EXEMPT_BYTES = 256 * 1024;

    /** Most blocks (paragraphs, items, headings) of one document. */
    static final int BLOCKS = 20_000;

    private ImportLimits() {}
}
