package org.dossier.gateway.protection;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A large body whose first bytes are looked at before the rest is let through: they hold the form's token. What was looked
 * at is given again to whoever reads the stream, and the stream fails when it grows over its limit.
 */
public final class UploadStream implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long max;
    private final Buffer head = Buffer.buffer();
    private long length;
    private boolean headGiven;
    private boolean ended;
    private @Nullable Handler<Buffer> reader;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Handler<Throwable> exceptionHandler;

    private UploadStream(HttpServerRequest request, long max) {
        this.request = request;
        this.max = max;
    }

    /** Reads the first bytes of a paused request, and pauses it again. */
    public static Future<UploadStream> open(HttpServerRequest request, long max) {
        if (Bodies.declaredLength(request) > max) {
            return Future.failedFuture(new Bodies.TooLarge());
        }
        var stream = new UploadStream(request, max);
        var promise = Promise.<UploadStream>promise();
        request.exceptionHandler(promise::tryFail);
        request.endHandler(end -> {
            stream.ended = true;
            promise.tryComplete(stream);
        });
        request.handler(part -> stream.peek(part, promise));
        request.resume();
        return promise.future();
    }

    private void peek(Buffer part, Promise<UploadStream> promise) {
        head.appendBuffer(part);
        length += part.length();
        if (head.length() >= FormToken.MULTIPART_HEAD) {
            request.pause();
            promise.tryComplete(this);
        }
    }

    /** The first bytes. */
    public Buffer head() {
        return head;
    }

    /** Whether it grew over its limit. */
    public boolean isTooLarge() {
        return length > max;
    }

    @Override
    public UploadStream handler(@Nullable Handler<Buffer> handler) {
        reader = handler;
        if (!ended) {
            request.handler(handler == null ? null : this::pass);
        }
        return this;
    }

    private void pass(Buffer part) {
        length += part.length();
        if (!isTooLarge()) {
            give(part);
            return;
        }
        request.pause();
        if (exceptionHandler != null) {
            exceptionHandler.handle(new Bodies.TooLarge());
        }
    }

    private void give(Buffer part) {
        if (reader != null) {
            reader.handle(part);
        }
    }

    @Override
    public UploadStream resume() {
        if (!headGiven) {
            headGiven = true;
            give(head);
        }
        if (!ended) {
            request.resume();
        } else if (endHandler != null) {
            var handler = endHandler;
            endHandler = null;
            handler.handle(null);
        }
        return this;
    }

    @Override
    public UploadStream pause() {
        if (!ended) {
            request.pause();
        }
        return this;
    }

    @Override
    public UploadStream fetch(long amount) {
        return resume();
    }

    @Override
    public UploadStream endHandler(@Nullable Handler<Void> handler) {
        endHandler = handler;
        if (!ended) {
            request.endHandler(handler);
        }
        return this;
    }

    @Override
    public UploadStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        exceptionHandler = handler;
        request.exceptionHandler(handler);
        return this;
    }
}
