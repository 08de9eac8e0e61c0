package org.dossier.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.protection.Nonces;

/**
 * 256 random bits in base64url, known to the browser only: this side keeps their SHA-256.
 *
 * @param value 43 characters
 */
public record SessionId(String value) {

    /** The cookie's name; the prefix makes browsers refuse it from subdomains, other paths and plain HTTP. */
    public static final String COOKIE = "__Host-dossier";

    private static final int LENGTH = 43;

    static SessionId random() {
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(Nonces.bytes(32)));
    }

    /** Whether any cookie of ours came with the request, readable or not. */
    public static boolean isClaimedBy(HttpServerRequest request) {
        var cookies = request.getHeader("cookie");
        return cookies != null && cookies.contains(COOKIE + "=");
    }

    /** From the request's cookie; null when there is none, when it cannot be one of ours, or when two are sent. */
    public static @Nullable SessionId of(HttpServerRequest request) {
        String found = null;
        for (var header : request.headers().getAll("cookie")) {
            for (var cookie : header.split(";")) {
                var pair = cookie.strip();
                if (pair.startsWith(COOKIE + "=")) {
                    if (found != null) {
                        return null;
                    }
                    found = pair.substring(COOKIE.length() + 1);
                }
            }
        }
        return found != null && isPlausible(found) ? new SessionId(found) : null;
    }

    private static boolean isPlausible(String value) {
        return value.length() == LENGTH
                && value.chars().allMatch(c -> c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
    }

    /** The header that gives it to the browser: gone when the browser closes, ours to end earlier. */
    public String setCookie() {
        return COOKIE + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    }

    /** The header that takes it away. */
    public static String clearCookie() {
        return COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
    }

    /** The key in the table. */
    byte[] hash() {
        return sha256("id:" + value);
    }

    /** The key of the tokens' encryption, which the table does not hold either. */
    byte[] tokenKey() {
        return sha256("tokens:" + value);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SessionId";
    }
}
