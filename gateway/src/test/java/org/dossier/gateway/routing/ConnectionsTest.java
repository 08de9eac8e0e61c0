package org.dossier.gateway.routing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.VertxInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ConnectionsTest {

    private final Vertx vertx = Vertx.vertx();
    private final Connections connections = new Connections(vertx, new UpstreamTls(Optional.empty()), config());
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        connections.close();
        vertx.close();
    }

    @Test
    @DisplayName("an answer comes on the event loop that asked, over a connection of its own")
    void eachEventLoopHasItsConnections() throws Exception {
        var server = vertx.createHttpServer()
                .requestHandler(request -> {
                    seen.add(request.remoteAddress().port());
                    request.response().end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        var first = ((VertxInternal) vertx).createEventLoopContext();
        var second = ((VertxInternal) vertx).createEventLoopContext();
        for (var context : new Context[] {first, second, first, second}) {
            ask(context, server.actualPort())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        }
        assertEquals(2, seen.size());
    }

    private Future<?> ask(Context context, int port) {
        var promise = Promise.<Object>promise();
        context.runOnContext(now -> connections
                .request(new RequestOptions().setHost("127.0.0.1").setPort(port).setURI("/"))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body())
                .<Object>mapEmpty()
                .onComplete(promise));
        return promise.future();
    }

    private static UpstreamConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(UpstreamConfig.class)
                .withDefaultValues(Map.of(
                        "gateway.upstreams.report", "http://127.0.0.1:1",
                        "gateway.upstreams.subscriber", "http://127.0.0.1:1",
                        "gateway.upstreams.booking", "http://127.0.0.1:1"))
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(UpstreamConfig.class);
    }
}
