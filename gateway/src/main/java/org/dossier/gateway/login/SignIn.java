package org.dossier.gateway.login;

import java.time.Instant;

import io.quarkus.oidc.AuthenticationCompletionAction.AuthenticationCompletionContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.session.Tokens;

/**
 * A sign-in that the OpenID extension has verified.
 *
 * @param sid the provider's name for it, by which it may be ended later
 */
record SignIn(String subject, @Nullable String sid, Tokens tokens) {

    static SignIn of(AuthenticationCompletionContext completed) {
        var idToken = (JsonWebToken) completed.identity().getPrincipal();
        var tokens = completed.tokens();
        return new SignIn(
                idToken.getSubject(),
                idToken.getClaim("sid"),
                new Tokens(
                        tokens.getAccessToken(),
                        tokens.getRefreshToken(),
                        tokens.getIdToken(),
                        expiryOf(tokens.getAccessToken())));
    }

    /** Read without verification: it only tells when to ask for the next one. */
    static Instant expiryOf(String accessToken) {
        return Instant.ofEpochSecond(Claims.of(accessToken).getLong("exp"));
    }
}
