package org.dossier.gateway.routing;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;

/**
 * Connections to the services, a pool for each event loop. A common pool gives out the connection that was used last,
 * whichever loop it belongs to; each piece of an answer would then wake the loop that owns the reader's connection.
 */
final class Connections {

    /** A page comes as one piece rather than in three, and is written as one. */
    private static final int PIECE = 64 * 1024;

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final HttpClient unpooled;
    private final ConcurrentMap<EventLoop, HttpClient> pools = new ConcurrentHashMap<>();

    Connections(Vertx vertx, UpstreamTls tls, UpstreamConfig config) {
        this.vertx = vertx;
        options = tls.trust(new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setKeepAliveTimeout(30)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxChunkSize(PIECE)
                .setTcpNoDelay(true));
        unpooled = vertx.createHttpClient(new HttpClientOptions(options).setKeepAlive(false));
    }

    /** A request over a connection of the event loop that asks. */
    Future<HttpClientRequest> request(RequestOptions request) {
        var loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return pools.computeIfAbsent(loop, first -> vertx.createHttpClient(options))
                .request(request);
    }

    /** A request over a connection that is made for it. */
    Future<HttpClientRequest> requestAnew(RequestOptions request) {
        return unpooled.request(request);
    }

    void close() {
        unpooled.close();
        pools.values().forEach(HttpClient::close);
    }
}
