package org.dossier.local.stack;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import org.dossier.local.process.Child;
import org.dossier.local.process.ChildSpec;

/** A part that is started again, after a while, whenever it ends without having been asked to. */
final class SupervisedPart {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Having run for so long, it is not failing at its start, and the pauses begin anew. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Duration ABANDONED_WITHIN = Duration.ofSeconds(10);

    private final Part part;
    private final ChildSpec spec;
    private final Progress progress;
    private final Executor threads;
    private @Nullable Child child;
    private boolean stopping;
    private boolean wasReady;
    private Duration pause = FIRST_PAUSE;
    private long startedAt;

    SupervisedPart(Part part, ChildSpec spec, Progress progress, Executor threads) {
        this.part = part;
        this.spec = spec;
        this.progress = progress;
        this.threads = threads;
    }

    String name() {
        return part.name();
    }

    synchronized void start() {
        if (stopping) {
            return;
        }
        startedAt = System.nanoTime();
        var running = Child.start(spec);
        child = running;
        running.onExit().thenRunAsync(() -> ended(running), threads);
    }

    void awaitReady() {
        part.awaitReady().accept(current());
        synchronized (this) {
            wasReady = true;
        }
    }

    /** One that was never ready has nothing to finish, and gets a short time only. */
    void stop() {
        Child running;
        synchronized (this) {
            stopping = true;
            running = child;
        }
        if (running == null) {
            return;
        }
        if (wasEverReady()) {
            running.stop();
        } else {
            running.stop(ABANDONED_WITHIN);
        }
    }

    private synchronized Child current() {
        return Objects.requireNonNull(child);
    }

    private void ended(Child ended) {
        if (!mayStartAgain()) {
            return;
        }
        var wait = nextPause();
        progress.event(
                "%s ended with code %d and is started again in %d s", name(), ended.exitCode(), wait.toSeconds());
        try {
            Thread.sleep(wait);
            start();
            if (!isStopping()) {
                part.awaitReady().accept(current());
                progress.event("%s is back", name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            progress.event("%s did not come back: %s", name(), e.getMessage());
        }
    }

    /** One that has never been ready has a fault that starting again does not mend. */
    private synchronized boolean mayStartAgain() {
        return !stopping && wasReady;
    }

    private synchronized boolean wasEverReady() {
        return wasReady;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized Duration nextPause() {
        if (System.nanoTime() - startedAt > SETTLED.toNanos()) {
            pause = FIRST_PAUSE;
        }
        var now = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        return now;
    }
}
