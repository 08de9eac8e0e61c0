package org.dossier.stripe.sandbox.webhooks;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** An event's {@code previous_attributes}: what changed, with the value that it had. */
final class Difference {

    private Difference() {}

    static JsonObject previous(JsonObject before, JsonObject after) {
        var previous = new JsonObject();
        for (var name : after.keySet()) {
            var was = before.has(name) ? before.get(name) : JsonNull.INSTANCE;
            var is = after.get(name);
            if (was instanceof JsonObject wasObject && is instanceof JsonObject isObject && !was.equals(is)) {
                previous.add(name, previous(wasObject, isObject));
            } else if (!was.equals(is)) {
                previous.add(name, was.deepCopy());
            }
        }
        before.keySet().stream().filter(name -> !after.has(name)).forEach(name -> previous.add(name, before.get(name)));
        return previous;
    }
}
