package org.dossier.gateway.caching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import io.vertx.core.buffer.Buffer;

import org.dossier.gateway.protection.Nonces;

/**
 * A page cut where its nonce stood, so that each reader gets one of his own (R30) without rendering or compressing again.
 *
 * <p>Compressed, each piece is a run of deflate blocks for itself, and a nonce between two pieces is a stored block: only
 * the checksum is computed per answer.
 */
final class NoncedPage {

    private static final byte[] STORED_NONCE = Gzip.storedBlockHead(Nonces.LENGTH);

    private final List<byte[]> pieces;
    private final List<byte[]> packed;
    private final int length;
    private final int packedLength;

    private NoncedPage(List<byte[]> pieces, boolean compress) {
        this.pieces = pieces;
        packed = compress
                ? pieces.stream()
                        .map(piece -> Gzip.deflate(piece, Deflater.DEFAULT_COMPRESSION))
                        .toList()
                : List.of();
        int nonces = pieces.size() - 1;
        length = sum(pieces) + nonces * Nonces.LENGTH;
        packedLength = Gzip.HEADER.length
                + sum(packed)
                + nonces * (STORED_NONCE.length + Nonces.LENGTH)
                + Gzip.LAST_BLOCK.length
                + 8;
    }

    /** Cuts a body at each place where this nonce stands. */
    static NoncedPage of(Buffer body, String nonce, boolean compress) {
        var bytes = body.getBytes();
        var mark = nonce.getBytes(StandardCharsets.US_ASCII);
        var pieces = new ArrayList<byte[]>();
        int from = 0;
        for (int at = indexOf(bytes, mark, 0); at >= 0; at = indexOf(bytes, mark, from)) {
            pieces.add(java.util.Arrays.copyOfRange(bytes, from, at));
            from = at + mark.length;
        }
        pieces.add(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
        return new NoncedPage(pieces, compress);
    }

    boolean isCompressed() {
        return !packed.isEmpty();
    }

    /** Bytes held in memory. */
    int weight() {
        return length + (packed.isEmpty() ? 0 : packedLength);
    }

    Buffer plain(String nonce) {
        var mark = nonce.getBytes(StandardCharsets.US_ASCII);
        var out = new Bytes(length);
        out.add(pieces.getFirst());
        for (int i = 1; i < pieces.size(); i++) {
            out.add(mark);
            out.add(pieces.get(i));
        }
        return out.buffer();
    }

    Buffer gzip(String nonce) {
        var mark = nonce.getBytes(StandardCharsets.US_ASCII);
        var out = new Bytes(packedLength);
        var crc = new CRC32();
        out.add(Gzip.HEADER);
        out.add(packed.getFirst());
        crc.update(pieces.getFirst());
        for (int i = 1; i < packed.size(); i++) {
            out.add(STORED_NONCE);
            out.add(mark);
            out.add(packed.get(i));
            crc.update(mark);
            crc.update(pieces.get(i));
        }
        out.add(Gzip.LAST_BLOCK);
        out.add(Gzip.trailer(crc, length));
        return out.buffer();
    }

    private static int sum(List<byte[]> arrays) {
        return arrays.stream().mapToInt(array -> array.length).sum();
    }

    private static int indexOf(byte[] bytes, byte[] mark, int from) {
        for (int at = from; at <= bytes.length - mark.length; at++) {
            if (bytes[at] == mark[0] && java.util.Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }

    /** An array that is filled from its beginning. */
    private static final class Bytes {
        private final byte[] array;
        private int used;

        Bytes(int length) {
            array = new byte[length];
        }

        void add(byte[] more) {
            System.arraycopy(more, 0, array, used, more.length);
            used += more.length;
        }

        Buffer buffer() {
            return Buffer.buffer(io.netty.buffer.Unpooled.wrappedBuffer(array));
        }
    }
}
