package org.dossier.gateway.caching;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The gzip format (RFC 1952), and when it pays. */
public final class Gzip {

    static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** An empty last block. */
    static final byte[] LAST_BLOCK = {3, 0};

    private static final int SMALLEST = 1024;

    private Gzip() {}

    /** Whether the client can read it. */
    public static boolean isAccepted(MultiMap headers) {
        var accepted = headers.get(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** Whether bytes of this type and number get smaller by more than they cost. */
    public static boolean pays(@Nullable String type, long length) {
        return length >= SMALLEST
                && type != null
                && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
    }

    /** Compresses at the cheapest level: a page for one reader is sent once. */
    public static Buffer once(Buffer plain) {
        var bytes = plain.getBytes();
        var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        out.writeBytes(HEADER);
        out.writeBytes(deflate(bytes, Deflater.BEST_SPEED));
        out.writeBytes(LAST_BLOCK);
        var crc = new CRC32();
        crc.update(bytes);
        out.writeBytes(trailer((int) crc.getValue(), bytes.length));
        return Buffer.buffer(out.toByteArray());
    }

    /** Deflate blocks that end on a byte's border and refer to nothing before them. */
    static byte[] deflate(byte[] bytes, int level) {
        var deflater = new Deflater(level, true);
        try {
            deflater.setInput(bytes);
            var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
            var chunk = new byte[8192];
            int length;
            do {
                length = deflater.deflate(chunk, 0, chunk.length, Deflater.FULL_FLUSH);
                out.write(chunk, 0, length);
            } while (length == chunk.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** A block that holds bytes as they are; at most 65535. */
    static byte[] storedBlockHead(int length) {
        return ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .putShort((short) length)
                .putShort((short) ~length)
                .array();
    }

    static byte[] trailer(int crc, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(crc)
                .putInt(length)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
