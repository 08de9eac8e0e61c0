package org.dossier.booking.requests.files;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;

import org.dossier.booking.requests.Pictures;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R39: what a picture says of its size is believed before anything is unpacked. */
class PixelsTest {
    @Test
    void ordinaryPicturesAreTaken() {
        assertTrue(Pixels.areFew(Pictures.of("png"), FileKind.PNG));
        assertTrue(Pixels.areFew(Pictures.of("jpg"), FileKind.JPEG));
    }

    @Test
    void aFewBytesThatSayTooManyPixelsAreNot() {
        assertFalse(Pixels.areFew(png(100_000, 100_000), FileKind.PNG));
        assertFalse(Pixels.areFew(png(Integer.MAX_VALUE, Integer.MAX_VALUE), FileKind.PNG));
        assertTrue(Pixels.areFew(png(8_000, 6_000), FileKind.PNG));
        assertFalse(Pixels.areFew(jpeg(65_500), FileKind.JPEG));
    }

    @Test
    void whatDoesNotTellIsNotTaken() {
        assertFalse(Pixels.areFew(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, FileKind.PNG));
        assertFalse(Pixels.areFew(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, FileKind.JPEG));
        assertFalse(Pixels.areFew(Pictures.of("png"), FileKind.JPEG));
    }

    /** A header, and nothing behind it. */
    private static byte[] png(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes())
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(chunk.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) sum.getValue())
                .array();
    }

    /** A real one whose frame header was rewritten. */
    private static byte[] jpeg(int side) {
        var content = Pictures.of("jpg");
        for (int i = 2; i < content.length - 9; i++) {
            if (content[i] == (byte) 0xFF && content[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(content).putShort(i + 5, (short) side).putShort(i + 7, (short) side);
                return content;
            }
        }
        throw new IllegalStateException("No frame header.");
    }
}
