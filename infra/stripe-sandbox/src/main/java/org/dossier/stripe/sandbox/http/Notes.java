package org.dossier.stripe.sandbox.http;

import com.google.gson.JsonArray;

import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/** What a test must know of: calls that were refused as not implemented, and answers that broke the schema. */
public final class Notes {

    public static final String UNSUPPORTED = "unsupported";
    public static final String VIOLATION = "schema_violation";

    private final Store store;

    public Notes(Store store) {
        this.store = store;
    }

    void add(String about, String method, String path, String message) {
        var id = Kind.NOTE.newId();
        System.err.println("stripe-sandbox: " + about + " " + method + " " + path + ": " + message);
        store.run(change -> change.put(
                Kind.NOTE,
                Json.object(
                        "id", id,
                        "about", about,
                        "method", method,
                        "path", path,
                        "message", message,
                        "at", change.now())));
    }

    public JsonArray all(String about) {
        return store.change(change -> Json.array(change.newestFirst(Kind.NOTE, note -> Json.is(note, "about", about))));
    }
}
