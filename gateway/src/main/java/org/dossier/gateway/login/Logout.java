package org.dossier.gateway.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import org.dossier.gateway.GatewayConfig;
import org.dossier.gateway.session.Session;
import org.dossier.gateway.session.SessionId;
import org.dossier.gateway.session.Sessions;

/** Signing out: here at once and for every copy of the cookie, then at the provider, then back to the home page. */
@Singleton
public final class Logout {

    private final Sessions sessions;
    private final Provider provider;
    private final GatewayConfig config;

    Logout(Sessions sessions, Provider provider, GatewayConfig config) {
        this.sessions = sessions;
        this.provider = provider;
        this.config = config;
    }

    /** Ends the session and the response; fails when the session could not be ended. */
    public Future<Void> end(HttpServerRequest request, Session session) {
        return sessions.end(session.id()).onSuccess(ended -> leave(request, addressFor(session)));
    }

    /** For somebody who has no session any more. */
    public void leaveHome(HttpServerRequest request) {
        leave(request, "/");
    }

    private void leave(HttpServerRequest request, String address) {
        var headers = request.response().headers();
        headers.add(HttpHeaders.SET_COOKIE, SessionId.clearCookie());
        headers.set("clear-site-data", "\"cache\", \"storage\"");
        headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        headers.set(HttpHeaders.LOCATION, address);
        request.response().setStatusCode(303).end();
    }

    private String addressFor(Session session) {
        return provider.endSessionAddress()
                .map(address -> address
                        + "?id_token_hint=" + encoded(session.tokens().id())
                        + "&post_logout_redirect_uri=" + encoded(config.publicUrl() + "/")
                        + "&client_id=dossier-gateway")
                .orElse("/");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
