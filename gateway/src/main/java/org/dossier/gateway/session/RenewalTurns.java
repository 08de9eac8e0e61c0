package org.dossier.gateway.session;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Lets only so many renewals run at once. Who comes later waits in line, as long as the provider answers somebody: a busy
 * one is waited for, and one that has fallen silent is not (F25). Waiting holds no thread and no connection.
 */
final class RenewalTurns {

    private record Waiting(Context context, Promise<Void> turn, long since) {}

    private final Vertx vertx;
    private final long silence;
    private final long longest;
    private final Queue<Waiting> line = new ArrayDeque<>();
    private int free;
    private volatile long answeredAt;

    RenewalTurns(SessionConfig config, Vertx vertx) {
        this.vertx = vertx;
        free = config.renewals();
        silence = config.renewSilence().toNanos();
        longest = config.renewTurn().toNanos();
        answeredAt = System.nanoTime();
    }

    /** Runs a renewal when it is its turn; fails with {@link ProviderBusy} if that does not come. */
    <R> Future<R> inTurn(Supplier<Future<R>> renewal) {
        return turn().compose(mine -> Future.<Void>succeededFuture()
                // One that cannot even begin has its turn passed on, too.
                .compose(begun -> renewal.get())
                .onComplete(done -> passOn(done.succeeded())));
    }

    private Future<Void> turn() {
        var waiting = new Waiting(vertx.getOrCreateContext(), Promise.promise(), System.nanoTime());
        synchronized (line) {
            if (free > 0) {
                free--;
                return Future.succeededFuture();
            }
            line.add(waiting);
        }
        watch(waiting);
        return waiting.turn().future();
    }

    private void watch(Waiting waiting) {
        vertx.setTimer(1 + TimeUnit.NANOSECONDS.toMillis(patience(waiting)), timer -> {
            if (waiting.turn().future().isComplete()) {
                return;
            }
            if (patience(waiting) > 0) {
                watch(waiting);
            } else if (leave(waiting)) {
                waiting.turn().fail(new ProviderBusy());
            }
        });
    }

    /** What is left of it, from the provider's last answer and from the begin. */
    private long patience(Waiting waiting) {
        long now = System.nanoTime();
        long waited = now - waiting.since();
        long silent = Math.min(waited, now - answeredAt);
        return Math.max(0, Math.min(silence - silent, longest - waited));
    }

    private boolean leave(Waiting waiting) {
        synchronized (line) {
            return line.remove(waiting);
        }
    }

    private void passOn(boolean answered) {
        if (answered) {
            answeredAt = System.nanoTime();
        }
        Waiting next;
        synchronized (line) {
            next = line.poll();
            if (next == null) {
                free++;
            }
        }
        if (next != null) {
            next.context().runOnContext(now -> next.turn().complete());
        }
    }

    static final class ProviderBusy extends RuntimeException {
        ProviderBusy() {
            super("Too many tokens are renewed at once", null, false, false);
        }
    }
}
