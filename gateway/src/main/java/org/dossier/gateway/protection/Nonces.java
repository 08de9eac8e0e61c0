package org.dossier.gateway.protection;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random values, drawn in batches: a call to the system's generator for each of some ten thousand pages a second costs
 * more than the page.
 */
public final class Nonces {

    /** Length of a nonce in characters: 16 bytes in base64url without padding. */
    public static final int LENGTH = 22;

    private static final int BATCH = 4096;
    private static final SecureRandom SOURCE = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final ThreadLocal<Nonces> LOCAL = ThreadLocal.withInitial(Nonces::new);

    private final byte[] batch = new byte[BATCH];
    private int used = BATCH;

    private Nonces() {}

    /** A value of 128 random bits for a Content-Security-Policy. */
    public static String next() {
        return ENCODER.encodeToString(bytes(16));
    }

    /** Random bytes, at most 4096. */
    public static byte[] bytes(int count) {
        return LOCAL.get().take(count);
    }

    private byte[] take(int count) {
        if (used + count > BATCH) {
            SOURCE.nextBytes(batch);
            used = 0;
        }
        var taken = new byte[count];
        System.arraycopy(batch, used, taken, 0, count);
        used += count;
        return taken;
    }
}
