package org.dossier.gateway.login;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.quarkus.oidc.runtime.OidcProvider;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.session.Sessions;

/**
 * The provider tells that a sign-in has ended (OpenID Connect Back-Channel Logout 1.0).
 *
 * <p>The extension verifies signature, issuer, audience and expiry; the claims of section 2.6 are checked here. Its own
 * endpoint is not used: it answers before the sessions are gone and remembers ten logouts in memory, whereas the provider
 * must hear 200 only once no replica will honour the session.
 */
@Singleton
public final class BackchannelLogout {

    private static final Logger LOG = Logger.getLogger(BackchannelLogout.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final long OLDEST_SECONDS = 300;

    private final Provider provider;
    private final Sessions sessions;
    private final Answers answers;
    private final Clock clock;

    BackchannelLogout(Provider provider, Sessions sessions, Answers answers, Clock clock) {
        this.provider = provider;
        this.sessions = sessions;
        this.answers = answers;
        this.clock = clock;
    }

    /** Answers {@code POST /logout/backchannel}. */
    public void end(RoutingContext context, Buffer body) {
        var request = context.request();
        var verifier = provider.get().orElse(null);
        if (verifier == null) {
            answers.give(request, Trouble.SIGN_IN_UNAVAILABLE);
            return;
        }
        claimsOf(context, verifier, tokenIn(request, body))
                .compose(claims -> sessions.endOfProvider(claims.getString("sid"), claims.getString("sub")))
                .onSuccess(count -> done(request, count))
                .onFailure(failure -> refused(request, failure));
    }

    private static @Nullable String tokenIn(HttpServerRequest request, Buffer body) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return null;
        }
        return ReturnPath.parameter(body.toString(), "logout_token=");
    }

    private Future<JsonObject> claimsOf(RoutingContext context, OidcProvider verifier, @Nullable String token) {
        if (token == null) {
            return Future.failedFuture(new Refused("no logout token"));
        }
        return context.vertx().executeBlocking(() -> verified(verifier, token), false);
    }

    private JsonObject verified(OidcProvider verifier, String token) {
        try {
            verifier.verifyLogoutJwtToken(token);
            return checked(Claims.of(token));
        } catch (InvalidJwtException e) {
            if (e.getCause() instanceof UnresolvableKeyException) {
                return verifiedWithNewKeys(verifier, token);
            }
            throw new Refused("signature or registered claims");
        }
    }

    /** The provider may have changed its keys since (F24). */
    private JsonObject verifiedWithNewKeys(OidcProvider verifier, String token) {
        verifier.refreshJwksAndVerifyJwtToken(token, true, false, null)
                .onFailure()
                .transform(failure -> new Refused("unknown key"))
                .await()
                .atMost(Duration.ofSeconds(5));
        return checked(Claims.of(token));
    }

    private JsonObject checked(JsonObject claims) {
        var events = claims.getValue("events");
        boolean says = events instanceof JsonObject map && map.getValue(EVENT) instanceof JsonObject;
        if (!says || claims.containsKey("nonce")) {
            throw new Refused("not a logout token");
        }
        if (claims.getString("sid") == null && claims.getString("sub") == null) {
            throw new Refused("names nobody");
        }
        if (claims.getString("jti") == null || isOld(claims)) {
            throw new Refused("old or without an id");
        }
        return claims;
    }

    private boolean isOld(JsonObject claims) {
        var issued = claims.getLong("iat");
        long now = TimeUnit.MILLISECONDS.toSeconds(clock.millis());
        return issued == null || Math.abs(now - issued) > OLDEST_SECONDS;
    }

    private static void done(HttpServerRequest request, int count) {
        LOG.infof("The provider ended a sign-in [sessions=%d]", count);
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setStatusCode(200)
                .end();
    }

    private void refused(HttpServerRequest request, Throwable failure) {
        LOG.warnf("A back-channel logout failed [cause=%s]", failure.toString());
        answers.give(request, failure instanceof Refused ? Trouble.BAD_REQUEST : Trouble.UNAVAILABLE);
    }

    private static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
