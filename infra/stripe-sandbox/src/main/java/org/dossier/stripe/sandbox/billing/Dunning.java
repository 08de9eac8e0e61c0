package org.dossier.stripe.sandbox.billing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/**
 * What follows a failed renewal. At Stripe it is a setting of the account, so it is one here.
 *
 * @param pauses days after each failed attempt until the next
 * @param end what becomes of the subscription after the last: {@code cancel} or {@code unpaid}
 */
public record Dunning(List<Long> pauses, String end) {

    private static final String ID = "dunning";
    private static final Dunning DEFAULT = new Dunning(List.of(3L, 5L, 7L), "cancel");

    static Dunning of(Change change) {
        return change.find(Kind.SETTINGS, ID)
                .map(kept -> new Dunning(
                        Json.each(kept, "pauses").map(JsonElement::getAsLong).toList(),
                        kept.get("end").getAsString()))
                .orElse(DEFAULT);
    }

    /** Keeps these settings from now on. */
    public void keep(Change change) {
        JsonArray days = Json.array(pauses);
        change.put(Kind.SETTINGS, ID, Json.object("pauses", days, "end", end));
    }

    Optional<Long> next(long now, int attempts) {
        return attempts <= pauses.size()
                ? Optional.of(now + Duration.ofDays(pauses.get(attempts - 1)).toSeconds())
                : Optional.empty();
    }
}
