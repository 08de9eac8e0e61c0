package org.dossier.gateway.caching;

import java.util.List;
import java.util.zip.CRC32;

/**
 * The CRC-32 of a page whatever nonce stands in it, without reading the page again.
 *
 * <p>A CRC is linear: that of two texts of one length laid over each other by XOR is the XOR of their CRCs, but for a
 * constant. So a page's CRC is that of the page with zeros for its nonces, XOR the nonce's own, moved on by the number of
 * bytes that follow. Moving on is a multiplication modulo the polynomial, and the moves of all places add up to one factor.
 *
 * @see <a href="https://github.com/madler/zlib/blob/v1.3.1/crc32.c">zlib, crc32_combine: the same arithmetic</a>
 */
final class NoncedChecksum {

    /** The polynomial and all values have their highest power in the lowest bit. */
    private static final int POLYNOMIAL = 0xedb88320;

    private static final int ONE = 1 << 31;
    private static final int X_TO_THE_8 = 1 << 23;

    private final int withZeros;
    private final int zeros;
    private final int factor;

    private NoncedChecksum(int withZeros, int zeros, int factor) {
        this.withZeros = withZeros;
        this.zeros = zeros;
        this.factor = factor;
    }

    /** Of a page made of these pieces with a nonce of some length between any two. */
    static NoncedChecksum of(List<byte[]> pieces, int nonceLength) {
        var nothing = new byte[nonceLength];
        var whole = new CRC32();
        whole.update(pieces.getFirst());
        for (var piece : pieces.subList(1, pieces.size())) {
            whole.update(nothing);
            whole.update(piece);
        }
        int factor = 0;
        int following = 0;
        for (int i = pieces.size() - 1; i > 0; i--) {
            following += pieces.get(i).length;
            factor ^= power(X_TO_THE_8, following);
            following += nonceLength;
        }
        return new NoncedChecksum((int) whole.getValue(), crc(nothing), factor);
    }

    /** The CRC of the page with this nonce. */
    int with(byte[] nonce) {
        return withZeros ^ product(factor, crc(nonce) ^ zeros);
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static int power(int base, int exponent) {
        int result = ONE;
        int square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = product(result, square);
            }
            square = product(square, square);
        }
        return result;
    }

    private static int product(int a, int b) {
        int sum = 0;
        int shifted = b;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                sum ^= shifted;
            }
            shifted = (shifted & 1) == 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
        }
        return sum;
    }
}
