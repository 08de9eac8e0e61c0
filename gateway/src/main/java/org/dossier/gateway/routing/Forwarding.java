package org.dossier.gateway.routing;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

/** Streams a request to its service and hands back the answer, still unread. */
@Singleton
public final class Forwarding {

    private final Upstreams upstreams;
    private final Duration answerTimeout;
    private final Duration uploadTimeout;

    Forwarding(Upstreams upstreams, UpstreamConfig config) {
        this.upstreams = upstreams;
        answerTimeout = config.answerTimeout();
        uploadTimeout = config.uploadTimeout();
    }

    /**
     * The request goes out rebuilt: method and target as they came, headers only those given, body as given.
     *
     * @param body null for a request without one
     */
    public Future<ProxyResponse> send(HttpServerRequest request, Route route, MultiMap headers, @Nullable Body body) {
        var proxied = ProxyRequest.reverseProxy(request);
        proxied.headers().clear().addAll(headers);
        proxied.setBody(body);
        if (body == null) {
            request.resume();
        }
        var patience = route.isUpload() ? uploadTimeout : answerTimeout;
        var method = request.method();
        boolean repeatable = body == null && (method == HttpMethod.GET || method == HttpMethod.HEAD);
        return upstreams.ask(
                route.service(),
                method,
                request.uri(),
                patience,
                repeatable,
                asked -> proxied.send(asked).onSuccess(answer -> ServiceAddress.hide(asked, answer.headers())));
    }
}
