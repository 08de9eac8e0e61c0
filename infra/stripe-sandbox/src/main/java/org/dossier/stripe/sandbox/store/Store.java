package org.dossier.stripe.sandbox.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.google.gson.JsonObject;

/** Everything the sandbox knows, in memory behind one lock, each committed change on disk first. */
public final class Store implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Kind, LinkedHashMap<String, JsonObject>> kept = new EnumMap<>(Kind.class);
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final SimClock clock;
    private Journal journal;

    private Store(SimClock clock, Path directory) {
        this.clock = clock;
        for (var kind : Kind.values()) {
            kept.put(kind, new LinkedHashMap<>());
        }
        journal = Journal.open(directory, this::apply);
    }

    /** Opens the journal in this directory and writes it anew without what later changes overtook. */
    public static Store open(SimClock clock, Path directory) {
        var store = new Store(clock, directory);
        store.journal.rewrite(store.snapshot());
        store.journal.close();
        store.journal = Journal.open(directory, line -> {});
        store.run(change -> change.find(Kind.CLOCK, SimClock.ID).ifPresent(clock::restore));
        return store;
    }

    public <T> T change(Origin origin, Function<Change, T> work) {
        return exclusively(() -> {
            var change = new Change(kept, clock, origin);
            var result = work.apply(change);
            commit(change);
            return result;
        });
    }

    public <T> T change(Function<Change, T> work) {
        return change(Origin.SANDBOX, work);
    }

    public void run(Consumer<Change> work) {
        change(change -> {
            work.accept(change);
            return Boolean.TRUE;
        });
    }

    /** Several changes that nobody else may come between. */
    public <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void onCommit(Runnable listener) {
        afterCommit.add(listener);
    }

    private void commit(Change change) {
        change.line().ifPresent(line -> {
            journal.append(line);
            apply(line);
            afterCommit.forEach(Runnable::run);
        });
    }

    private void apply(JsonObject line) {
        for (var entry : line.entrySet()) {
            var objects = kept.get(Kind.valueOf(entry.getKey()));
            for (var object : entry.getValue().getAsJsonObject().entrySet()) {
                if (object.getValue().isJsonNull()) {
                    objects.remove(object.getKey());
                } else {
                    objects.put(object.getKey(), object.getValue().getAsJsonObject());
                }
            }
        }
    }

    private List<JsonObject> snapshot() {
        var lines = new ArrayList<JsonObject>();
        kept.forEach((kind, objects) ->
                objects.forEach((id, object) -> lines.add(Json.object(kind.name(), Json.object(id, object)))));
        return lines;
    }

    @Override
    public void close() {
        exclusively(() -> {
            journal.close();
            return Boolean.TRUE;
        });
    }
}
