package org.dossier.local.stack;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that an authenticator app would show, for the demonstration's staff, whose secret everybody may know.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
public record OneTimeCode(String secret) {

    /** Also in realm-dossier-demo-users.json. */
    public static final OneTimeCode DEMO = new OneTimeCode("DOSSIERDEMOSTAFFSECONDFACTOR2346");

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PERIOD_SECONDS = 30;

    /** The code of the half minute in which that moment lies. */
    public String at(Instant time) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(time.getEpochSecond() / PERIOD_SECONDS)
                    .array());
            var word = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", word % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1.", e);
        }
    }

    private byte[] key() {
        var key = ByteBuffer.allocate(secret.length() * 5 / 8);
        long bits = 0;
        int held = 0;
        for (var letter : secret.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                key.put((byte) (bits >> held));
            }
        }
        return key.array();
    }
}
