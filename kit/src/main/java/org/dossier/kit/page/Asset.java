package org.dossier.kit.page;

/**
 * A static file, held in memory ready to send.
 *
 * @param name its name below the version, for example {@code fonts/newsreader.woff2}
 * @param type the media type, with a charset where it is text
 * @param bytes the file; shared, never written to
 * @param gzip the file compressed, empty where compression does not pay (fonts)
 */
public record Asset(String name, String type, byte[] bytes, byte[] gzip) {
    /** Whether a compressed form exists. */
    public boolean isCompressed() {
        return gzip.length > 0;
    }
}
