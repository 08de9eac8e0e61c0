package org.dossier.gateway.protection;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Request bodies, never larger than allowed. */
public final class Bodies {

    private static final long LINGER_MILLIS = 1000;

    private Bodies() {}

    /** The whole body of a paused request; fails with {@link TooLarge}. */
    public static Future<Buffer> read(HttpServerRequest request, int max) {
        if (declaredLength(request) > max) {
            return Future.failedFuture(new TooLarge());
        }
        var whole = Buffer.buffer();
        var promise = Promise.<Buffer>promise();
        request.exceptionHandler(promise::tryFail);
        request.endHandler(end -> promise.tryComplete(whole));
        request.handler(part -> {
            if (whole.length() + part.length() <= max) {
                whole.appendBuffer(part);
            } else {
                request.pause();
                promise.tryFail(new TooLarge());
            }
        });
        request.resume();
        return promise.future();
    }

    /**
     * Gives up a request whose body nobody will read: what still arrives is thrown away for a second, so that the client
     * can read the answer, and then the connection is closed, so that the rest is never taken for the next request.
     */
    public static void abandon(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.handler(part -> {});
        request.endHandler(end -> {});
        request.resume();
        Vertx.currentContext()
                .owner()
                .setTimer(LINGER_MILLIS, timer -> request.connection().close());
    }

    /** What {@code Content-Length} says, -1 without one. */
    public static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    /** More than the route takes. */
    public static final class TooLarge extends RuntimeException {
        /** Without a stack trace: it is expected. */
        public TooLarge() {
            super("The body is too large", null, false, false);
        }
    }
}
