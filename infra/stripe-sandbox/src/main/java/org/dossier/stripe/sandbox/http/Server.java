package org.dossier.stripe.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import org.dossier.stripe.sandbox.store.Json;

/** The HTTP server: loopback only, each request on a worker thread. */
public final class Server implements AutoCloseable {

    private static final int LARGEST_BODY = 1_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    public Server(int port, Api api, List<Page> pages) {
        var router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        router.route("/v1/*").handler(context -> work(context, api::answer));
        pages.forEach(page -> router.route(io.vertx.core.http.HttpMethod.valueOf(page.method()), page.path())
                .handler(context -> work(context, request -> visit(page, context, request))));
        server = await(vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(router)
                .listen(port, "127.0.0.1"));
    }

    public int port() {
        return server.actualPort();
    }

    private void work(RoutingContext context, Function<Request, Answer> handler) {
        var request = request(context);
        vertx.executeBlocking(() -> handler.apply(request), false)
                .onSuccess(answer -> send(context, answer))
                .onFailure(context::fail);
    }

    private static Request request(RoutingContext context) {
        var raw = context.request();
        Map<String, String> headers = new LinkedHashMap<>();
        raw.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        var query = raw.query() == null ? "" : raw.query();
        var body =
                context.body().buffer() == null ? "" : context.body().buffer().toString(StandardCharsets.UTF_8);
        return new Request(raw.method().name(), raw.path(), query, body, headers);
    }

    private static Answer visit(Page page, RoutingContext context, Request request) {
        var id = context.pathParam("id");
        var other = context.pathParam("other");
        try {
            return page.handler()
                    .handle(new Page.Visit(id == null ? "" : id, other == null ? "" : other, form(request)));
        } catch (ApiError e) {
            return e.answer();
        } catch (IllegalArgumentException e) {
            return ApiError.invalid(null, null, String.valueOf(e.getMessage())).answer();
        }
    }

    private static JsonObject form(Request request) {
        if (!request.header("content-type").orElse("").startsWith("application/json")
                || request.body().isBlank()) {
            return Form.parse(request.query(), request.body());
        }
        try {
            return Json.parse(request.body());
        } catch (JsonParseException | IllegalStateException e) {
            throw ApiError.invalid(null, null, "The body is not a JSON object.");
        }
    }

    private void send(RoutingContext context, Answer answer) {
        if (answer.dropped()) {
            // A timer takes no delay of zero.
            vertx.setTimer(
                    answer.heldSeconds() * 1000 + 1,
                    timer -> context.request().connection().close());
            return;
        }
        var response = context.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
