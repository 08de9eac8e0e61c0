package org.dossier.booking.requests.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How large a picture says it is. A few kilobytes can say a hundred thousand by a hundred thousand pixels, and whoever
 * opens them runs out of memory (R39). Only the header is read: nothing is unpacked to find out.
 */
final class Pixels {
    /** What the largest cameras in use take. */
    private static final long MOST = 50_000_000;

    private Pixels() {}

    /** Whether a picture says that it has no more than can be looked at. */
    static boolean areFew(byte[] content, FileKind kind) {
        var reader = ImageIO.getImageReadersByFormatName(kind.extension()).next();
        try (var header = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(header, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST;
        } catch (IOException | RuntimeException e) {
            return false; // it does not tell
        } finally {
            reader.dispose();
        }
    }
}
