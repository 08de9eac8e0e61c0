package org.dossier.gateway.door;

import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.protection.CsrfTokens;
import org.dossier.gateway.protection.FormToken;
import org.dossier.gateway.protection.SameOrigin;
import org.dossier.gateway.session.Session;

/**
 * Whether a request that changes something was meant by the reader (R33): begun by a page of ours, as the browser says, and
 * carrying the session's token. Without a session there is nobody whose rights could be misused, and the first suffices.
 */
@Singleton
final class FormGuard {

    private static final String HEADER = "dossier-csrf";

    private final SameOrigin sameOrigin;

    FormGuard(SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
    }

    /**
     * @param start the body, or the first bytes of a multipart one
     */
    boolean accepts(HttpServerRequest request, @Nullable Session session, Buffer start) {
        return sameOrigin.isClaimedBy(request) && (session == null || holdsToken(request, session, start));
    }

    private static boolean holdsToken(HttpServerRequest request, Session session, Buffer start) {
        var sent = request.getHeader(HEADER);
        var token = sent != null ? sent : inForm(request, start);
        return token != null && CsrfTokens.matches(token, session.csrf());
    }

    private static @Nullable String inForm(HttpServerRequest request, Buffer start) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return null;
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return FormToken.inUrlEncoded(start);
        }
        return type.startsWith("multipart/form-data") ? FormToken.inMultipart(start) : null;
    }
}
