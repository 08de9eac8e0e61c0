package org.dossier.gateway.door;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.protection.Bodies;
import org.dossier.gateway.protection.CsrfTokens;
import org.dossier.gateway.protection.UploadStream;
import org.dossier.gateway.routing.Forwarding;
import org.dossier.gateway.routing.PassedHeaders;
import org.dossier.gateway.routing.Route;

/** Sends a request on with what its service may know, after its form token has been checked, and the answer back. */
@Singleton
final class Relay {

    private final Forwarding forwarding;
    private final FormGuard formGuard;
    private final Replies replies;

    Relay(Forwarding forwarding, FormGuard formGuard, Replies replies) {
        this.forwarding = forwarding;
        this.formGuard = formGuard;
        this.replies = replies;
    }

    /** Completes when the answer is under way; fails when there is none to give. */
    Future<Void> forward(Visit visit) {
        if (visit.isReading()) {
            return send(visit, null);
        }
        return visit.route().isUpload() ? forwardUpload(visit) : forwardForm(visit);
    }

    private Future<Void> forwardForm(Visit visit) {
        return Bodies.read(visit.request(), visit.route().maxBody())
                .compose(body -> isMeant(visit, body) ? send(visit, Body.body(body)) : forged());
    }

    private Future<Void> forwardUpload(Visit visit) {
        return UploadStream.open(visit.request(), visit.route().maxBody())
                .compose(upload -> isMeant(visit, upload.head())
                        ? send(visit, Body.body(upload, Bodies.declaredLength(visit.request())))
                                .recover(failure ->
                                        Future.failedFuture(upload.isTooLarge() ? new Bodies.TooLarge() : failure))
                        : forged());
    }

    /** A webhook is signed by its sender, and a program's own token comes with no cookie that a page could misuse. */
    private boolean isMeant(Visit visit, Buffer start) {
        return visit.route().kind() == Route.Kind.WEBHOOK
                || visit.bearer() != null
                || formGuard.accepts(visit.request(), visit.session(), start);
    }

    private static Future<Void> forged() {
        return Future.failedFuture(new Forged());
    }

    private Future<Void> send(Visit visit, @Nullable Body body) {
        return forwarding
                .send(visit.request(), visit.route(), headersFor(visit), body)
                .compose(answer -> reply(visit, answer));
    }

    private Future<Void> reply(Visit visit, ProxyResponse answer) {
        return replies.give(visit, answer);
    }

    private static MultiMap headersFor(Visit visit) {
        var headers = PassedHeaders.ofRequest(visit.request().headers(), visit.route());
        var session = visit.session();
        if (session != null) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + session.tokens().access());
            headers.set("Dossier-Csrf", CsrfTokens.mask(session.csrf()));
        } else if (visit.bearer() != null) {
            headers.set(HttpHeaders.AUTHORIZATION, visit.bearer());
        }
        if (!visit.route().isApi()) {
            headers.set("Dossier-Nonce", visit.nonce());
        }
        return headers;
    }

    /** A form that its reader did not send. */
    static final class Forged extends RuntimeException {
        Forged() {
            super("The form's token or origin is not ours", null, false, false);
        }
    }
}
