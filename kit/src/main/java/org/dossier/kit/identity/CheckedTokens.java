package org.dossier.kit.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whom an access token names, remembered for a minute at most after it was checked and never past its end. Only what the
 * check accepted comes in here, so that what it refuses is checked, and refused, each time (R51).
 */
final class CheckedTokens {
    /** So long at most is a key believed after the provider withdrew it. */
    static final Duration TRUSTED = Duration.ofMinutes(1);

    /** About 8 KB each, so 16 MB at most; with more readers a minute the others are checked as before. */
    private static final int MOST = 2000;

    private final Clock clock;
    private final Cache<ByteBuffer, Checked> checked;

    private record Checked(SecurityIdentity identity, Instant until) {}

    CheckedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        // The ticker ends a trust that a clock set back would prolong.
        checked = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumSize(MOST)
                .expireAfterWrite(TRUSTED)
                .build();
    }

    /** Whom exactly this token names, or null when it has to be checked. */
    @Nullable
    SecurityIdentity find(String token) {
        var found = checked.getIfPresent(keyOf(token));
        return found != null && clock.instant().isBefore(found.until()) ? found.identity() : null;
    }

    /** Remembers what the check said; a token without an end is not remembered. */
    void keep(String token, SecurityIdentity identity) {
        Long end = identity.getPrincipal() instanceof JsonWebToken claims ? claims.getClaim("exp") : null;
        if (end != null) {
            var trusted = clock.instant().plus(TRUSTED);
            var until = Instant.ofEpochSecond(Math.min(end, trusted.getEpochSecond()));
            checked.put(keyOf(token), new Checked(withoutRequest(identity), until));
        }
    }

    /** The same person, without the request on which they were first met. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var same = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                same.addAttribute(name, value);
            }
        });
        return same.build();
    }

    /** The digest of the whole token, its signature included. */
    private static ByteBuffer keyOf(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
