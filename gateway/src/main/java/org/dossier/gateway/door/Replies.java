package org.dossier.gateway.door;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

import org.dossier.gateway.GatewayConfig;
import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.caching.Gzip;
import org.dossier.gateway.login.LocalPath;
import org.dossier.gateway.login.StepUp;
import org.dossier.gateway.routing.PassedHeaders;

/** What becomes of a service's answer on its way to the client. */
@Singleton
final class Replies {

    /** A text larger than this is streamed as it is rather than held to be compressed. */
    private static final int LARGEST_PACKED = 1024 * 1024;

    private static final Duration JUST_SIGNED_IN = Duration.ofSeconds(30);
    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-store");

    private final Answers answers;
    private final GatewayConfig config;
    private final Clock clock;

    Replies(Answers answers, GatewayConfig config, Clock clock) {
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    /** Ends the response, now or when the service's body has run through. */
    Future<Void> give(Visit visit, ProxyResponse answer) {
        if (answer.getStatusCode() == 401 && !visit.route().isApi()) {
            var stepUp = StepUp.in(answer.headers());
            if (stepUp.isEmpty()) {
                answer.release();
                signInFirst(visit);
                return Future.succeededFuture();
            }
            if (!hasJustSignedIn(visit)) {
                answer.release();
                redirect(visit, stepUp.get().signInFor(returnPath(visit)));
                return Future.succeededFuture();
            }
            // The provider was asked and gave no more: the service's own page says what to do.
        }
        PassedHeaders.keepOfResponse(answer.headers());
        setCaching(visit, answer);
        return hasNoBody(visit, answer) ? endWithoutBody(visit, answer) : sendBody(visit, answer);
    }

    /** A reader who has only just signed in and is refused would otherwise go in circles. */
    private void signInFirst(Visit visit) {
        if (hasJustSignedIn(visit)) {
            answers.give(visit.request(), Trouble.UNAVAILABLE, JUST_SIGNED_IN.toSeconds());
            return;
        }
        redirect(visit, LocalPath.signInFor(returnPath(visit)));
    }

    private boolean hasJustSignedIn(Visit visit) {
        var session = visit.session();
        return session != null && session.createdAt().plus(JUST_SIGNED_IN).isAfter(clock.instant());
    }

    /** Back to the page the reader was looking at, where this request does not name one itself. */
    private String returnPath(Visit visit) {
        var request = visit.request();
        if (request.headers().contains("HX-Request")) {
            return LocalPath.ofAddress(request.getHeader("HX-Current-URL"), config.publicUrl());
        }
        return visit.isReading()
                ? visit.target()
                : LocalPath.ofAddress(request.getHeader(HttpHeaders.REFERER), config.publicUrl());
    }

    private static void redirect(Visit visit, String address) {
        var response = visit.request().response().putHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
        if (visit.request().headers().contains("HX-Request")) {
            response.putHeader("HX-Redirect", address).end();
            return;
        }
        response.setStatusCode(visit.isReading() ? 302 : 303)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }

    private static void setCaching(Visit visit, ProxyResponse answer) {
        var headers = answer.headers();
        var declared = headers.getAll(HttpHeaders.CACHE_CONTROL);
        boolean anonymous = visit.session() == null && visit.bearer() == null;
        boolean shared = anonymous
                && visit.isReading()
                && !declared.isEmpty()
                && declared.stream().allMatch(each -> each.contains("public"));
        if (!shared) {
            headers.set(HttpHeaders.CACHE_CONTROL, PRIVATE);
        }
    }

    private static boolean hasNoBody(Visit visit, ProxyResponse answer) {
        int status = answer.getStatusCode();
        return visit.request().method() == HttpMethod.HEAD || status == 204 || status == 304;
    }

    private static Future<Void> endWithoutBody(Visit visit, ProxyResponse answer) {
        var response = visit.request().response().setStatusCode(answer.getStatusCode());
        answer.headers().forEach(header -> response.headers().add(header.getKey(), header.getValue()));
        answer.release();
        return response.end();
    }

    private static Future<Void> sendBody(Visit visit, ProxyResponse answer) {
        var type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        long length = answer.getBody().length();
        boolean pays = length <= LARGEST_PACKED && Gzip.pays(type, length);
        if (!pays) {
            return answer.send();
        }
        answer.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Gzip.isAccepted(visit.request().headers()) ? sendPacked(answer) : answer.send();
    }

    private static Future<Void> sendPacked(ProxyResponse answer) {
        return read(answer.getBody()).compose(plain -> {
            answer.setBody(Body.body(Gzip.once(plain)));
            answer.headers().remove(HttpHeaders.CONTENT_LENGTH).set(HttpHeaders.CONTENT_ENCODING, "gzip");
            return answer.send();
        });
    }

    private static Future<Buffer> read(Body body) {
        var whole = Buffer.buffer((int) body.length());
        var promise = Promise.<Buffer>promise();
        body.stream()
                .exceptionHandler(promise::tryFail)
                .endHandler(end -> promise.tryComplete(whole))
                .handler(whole::appendBuffer)
                .resume();
        return promise.future();
    }
}
