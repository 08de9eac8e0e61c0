package org.dossier.stripe.sandbox.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** One transaction. Nothing it writes is seen by others before it is committed whole; an exception undoes it. */
public final class Change {

    private final Map<Kind, LinkedHashMap<String, JsonObject>> kept;
    private final Map<Kind, LinkedHashMap<String, Optional<JsonObject>>> written = new LinkedHashMap<>();
    private final SimClock clock;
    private final Origin origin;

    Change(Map<Kind, LinkedHashMap<String, JsonObject>> kept, SimClock clock, Origin origin) {
        this.kept = kept;
        this.clock = clock;
        this.origin = origin;
    }

    /** Seconds since 1970 on the sandbox's clock. */
    public long now() {
        return clock.millis() / 1000;
    }

    public long millis() {
        return clock.millis();
    }

    public Origin origin() {
        return origin;
    }

    /** A copy; what is done to it is kept only after {@link #put}. */
    public Optional<JsonObject> find(Kind kind, String id) {
        var mine = written.getOrDefault(kind, new LinkedHashMap<>()).get(id);
        var found = mine == null ? Optional.ofNullable(kept.get(kind).get(id)) : mine;
        return found.map(JsonObject::deepCopy);
    }

    public JsonObject get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException("There is no " + kind + " " + id));
    }

    /** One of Stripe's objects, whatever its kind, by the prefix of its id. */
    public Optional<JsonObject> find(String id) {
        // A product may have an id of the caller's choice.
        return Kind.ofId(id).flatMap(kind -> find(kind, id)).or(() -> find(Kind.PRODUCT, id));
    }

    public void put(Kind kind, String id, JsonObject object) {
        written.computeIfAbsent(kind, key -> new LinkedHashMap<>()).put(id, Optional.of(object.deepCopy()));
    }

    public void put(Kind kind, JsonObject object) {
        put(kind, object.get("id").getAsString(), object);
    }

    public void remove(Kind kind, String id) {
        written.computeIfAbsent(kind, key -> new LinkedHashMap<>()).put(id, Optional.empty());
    }

    public void removeAll(Kind kind) {
        kept.get(kind).keySet().forEach(id -> remove(kind, id));
    }

    /** Copies, newest first, as Stripe lists them. */
    public List<JsonObject> newestFirst(Kind kind, Predicate<JsonObject> wanted) {
        var found = new ArrayList<>(oldestFirst(kind, wanted));
        Collections.reverse(found);
        return found;
    }

    public List<JsonObject> oldestFirst(Kind kind, Predicate<JsonObject> wanted) {
        var all = new LinkedHashMap<>(kept.get(kind));
        written.getOrDefault(kind, new LinkedHashMap<>()).forEach((id, object) -> {
            if (object.isPresent()) {
                all.put(id, object.get());
            } else {
                all.remove(id);
            }
        });
        return all.values().stream().filter(wanted).map(JsonObject::deepCopy).toList();
    }

    Optional<JsonObject> line() {
        var line = new JsonObject();
        written.forEach((kind, objects) -> {
            var byId = new JsonObject();
            objects.forEach((id, object) -> byId.add(id, object.isPresent() ? object.get() : JsonNull.INSTANCE));
            line.add(kind.name(), byId);
        });
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
