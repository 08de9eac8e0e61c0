package org.dossier.stripe.sandbox.http;

import com.google.gson.JsonObject;

/** {@code metadata} merges key by key; an empty value removes its key, an empty metadata removes all. */
public final class Metadata {

    private Metadata() {}

    public static void merge(JsonObject object, JsonObject params) {
        if (!params.has("metadata")) {
            return;
        }
        if (!(params.get("metadata") instanceof JsonObject changes)) {
            object.add("metadata", new JsonObject());
            return;
        }
        var merged = object.get("metadata") instanceof JsonObject before ? before.deepCopy() : new JsonObject();
        for (var entry : changes.entrySet()) {
            if (entry.getValue().getAsString().isEmpty()) {
                merged.remove(entry.getKey());
            } else {
                merged.addProperty(entry.getKey(), entry.getValue().getAsString());
            }
        }
        object.add("metadata", merged);
    }
}
