package org.dossier.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts side by side as far as they need each other, and stops them in the opposite order. */
final class Supervisor {

    private final Progress progress;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, SupervisedPart> started = new ConcurrentHashMap<>();
    private final StopOrder order = new StopOrder();
    private boolean stopping;

    Supervisor(Progress progress) {
        this.progress = progress;
    }

    /**
     * Returns when all are ready.
     *
     * @throws Refusal when one is not; the others are still running then
     */
    void start(List<Part> parts) {
        var ready = new ConcurrentHashMap<String, CompletableFuture<Void>>();
        parts.forEach(part -> ready.put(part.name(), new CompletableFuture<>()));
        parts.forEach(part -> threads.submit(() -> startOne(part, ready)));
        try {
            firstFailureOrAll(ready.values().stream().toList()).join();
        } catch (CompletionException e) {
            throw Failure.of(e.getCause());
        }
    }

    /** Stops all that run; may be called from several threads, and each returns when it is done. */
    synchronized void stop() {
        stopping = true;
        for (var names : order.groups()) {
            var stops = names.stream()
                    .map(started::get)
                    .filter(part -> part != null)
                    .map(part -> CompletableFuture.runAsync(part::stop, threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(stops).join();
        }
    }

    private void startOne(Part part, Map<String, CompletableFuture<Void>> ready) {
        var mine = ready.get(part.name());
        try {
            var spec = part.prepare().get();
            part.needs().stream()
                    .map(ready::get)
                    .filter(needed -> needed != null)
                    .forEach(CompletableFuture::join);
            var begin = System.nanoTime();
            var supervised = new SupervisedPart(part, spec, progress, threads);
            register(supervised);
            supervised.awaitReady();
            progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
            mine.complete(null);
        } catch (CompletionException | CancellationException e) {
            // What it needs has failed and says so itself.
            mine.cancel(false);
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
        }
    }

    private synchronized void register(SupervisedPart part) {
        if (stopping) {
            throw new CompletionException(new IllegalStateException("stopping"));
        }
        part.start();
        started.put(part.name(), part);
    }

    private static CompletableFuture<Void> firstFailureOrAll(List<CompletableFuture<Void>> all) {
        var result = new CompletableFuture<Void>();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenRun(() -> result.complete(null));
        all.forEach(one -> one.whenComplete((nothing, failure) -> {
            if (failure != null && !one.isCancelled()) {
                result.completeExceptionally(failure);
            }
        }));
        return result;
    }
}
