package org.dossier.gateway.protection;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * The session's secret in a form that looks different in every page, so that compressing a page beside reflected text
 * tells nothing about it (BREACH): a random mask, then the secret XOR the mask, 64 bytes in base64url.
 */
public final class CsrfTokens {

    /** Bytes of a secret. */
    public static final int SECRET = 32;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private CsrfTokens() {}

    /** A token for one page. */
    public static String mask(byte[] secret) {
        var token = new byte[2 * SECRET];
        System.arraycopy(Nonces.bytes(SECRET), 0, token, 0, SECRET);
        for (int i = 0; i < SECRET; i++) {
            token[SECRET + i] = (byte) (secret[i] ^ token[i]);
        }
        return ENCODER.encodeToString(token);
    }

    /** Whether a token was made from this secret. */
    public static boolean matches(String token, byte[] secret) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return bytes.length == 2 * SECRET && MessageDigest.isEqual(unmask(bytes), secret);
    }

    private static byte[] unmask(byte[] token) {
        var secret = new byte[SECRET];
        for (int i = 0; i < SECRET; i++) {
            secret[i] = (byte) (token[SECRET + i] ^ token[i]);
        }
        return secret;
    }
}
