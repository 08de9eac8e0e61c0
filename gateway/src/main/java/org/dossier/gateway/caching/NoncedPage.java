package org.dossier.gateway.caching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

import org.dossier.gateway.protection.Nonces;

/**
 * A page cut where its nonce stood, so that each reader gets one of his own (R30) without rendering, compressing or
 * copying again: an answer is made of the same pieces with another nonce between them.
 *
 * <p>Compressed, each piece is a run of deflate blocks for itself and a nonce between two pieces is a stored block.
 */
final class NoncedPage {

    private final List<byte[]> plain;
    private final List<byte[]> packed;
    private final NoncedChecksum checksum;
    private final int length;

    private NoncedPage(List<byte[]> pieces, boolean compress) {
        plain = pieces;
        packed = compress ? pack(pieces) : List.of();
        checksum = NoncedChecksum.of(pieces, Nonces.LENGTH);
        length = lengthOf(pieces);
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

    private static List<byte[]> pack(List<byte[]> pieces) {
        var packed = new ArrayList<byte[]>();
        for (int i = 0; i < pieces.size(); i++) {
            packed.add(Gzip.joined(
                    i == 0 ? Gzip.HEADER : new byte[0],
                    Gzip.deflate(pieces.get(i), Deflater.DEFAULT_COMPRESSION),
                    i < pieces.size() - 1 ? Gzip.storedBlockHead(Nonces.LENGTH) : Gzip.LAST_BLOCK));
        }
        return packed;
    }

    boolean isCompressed() {
        return !packed.isEmpty();
    }

    /** Bytes held in memory. */
    int weight() {
        return length + lengthOf(packed);
    }

    Buffer plain(String nonce) {
        return joined(plain, nonce.getBytes(StandardCharsets.US_ASCII), new byte[0]);
    }

    Buffer gzip(String nonce) {
        var mark = nonce.getBytes(StandardCharsets.US_ASCII);
        return joined(packed, mark, Gzip.trailer(checksum.with(mark), length));
    }

    /** One buffer over all of these arrays. */
    private static Buffer joined(List<byte[]> pieces, byte[] mark, byte[] end) {
        var all = new byte[2 * pieces.size()][];
        for (int i = 0; i < pieces.size(); i++) {
            all[2 * i] = pieces.get(i);
            all[2 * i + 1] = mark;
        }
        all[all.length - 1] = end;
        return Buffer.buffer(Unpooled.wrappedBuffer(all.length, all));
    }

    private static int lengthOf(List<byte[]> pieces) {
        int nonces = Math.max(0, pieces.size() - 1);
        return pieces.stream().mapToInt(piece -> piece.length).sum() + nonces * Nonces.LENGTH;
    }

    private static int indexOf(byte[] bytes, byte[] mark, int from) {
        for (int at = from; at <= bytes.length - mark.length; at++) {
            if (bytes[at] == mark[0] && java.util.Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }
}
