package org.dossier.stripe.sandbox.sim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.dossier.stripe.sandbox.store.SimClock;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.store.Timed;

/** Does what time brings, in the order in which it falls due, each thing at its own moment. */
public final class Timeline implements AutoCloseable {

    private final Store store;
    private final SimClock clock;
    private final List<Timed> timed;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("timeline").daemon().factory());

    public Timeline(Store store, SimClock clock, List<Timed> timed) {
        this.store = store;
        this.clock = clock;
        this.timed = timed;
    }

    public void start() {
        ticker.scheduleWithFixedDelay(this::tick, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            store.exclusively(() -> runUntil(clock.millis()));
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
    }

    /** Moves the clock to a moment (milliseconds), stopping at each thing on the way; answers how many there were. */
    public int advanceTo(long millis) {
        return store.exclusively(() -> {
            int done = runUntil(millis);
            store.run(change -> clock.advanceTo(change, millis));
            return done;
        });
    }

    private int runUntil(long millis) {
        int done = 0;
        for (var next = next(millis); next.isPresent(); next = next(millis)) {
            var due = next.get();
            store.run(change -> {
                if (due.at() * 1000 > clock.millis()) {
                    clock.advanceTo(change, due.at() * 1000);
                }
                due.work().accept(change);
            });
            done++;
        }
        return done;
    }

    private Optional<Timed.Due> next(long millis) {
        return store.change(change -> timed.stream()
                .flatMap(each -> each.ahead(change))
                .filter(due -> due.at() * 1000 <= millis)
                .min(Comparator.comparingLong(Timed.Due::at)));
    }

    /** Waits for the tick that runs: an interrupt in the middle of a write would close the journal's channel. */
    @Override
    public void close() {
        ticker.close();
    }
}
