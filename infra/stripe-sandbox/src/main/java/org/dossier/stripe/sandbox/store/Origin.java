package org.dossier.stripe.sandbox.store;

import org.jspecify.annotations.Nullable;

/** The API request behind a change, as an event's {@code request} names it; both null for what happened by itself. */
public record Origin(@Nullable String requestId, @Nullable String idempotencyKey) {

    public static final Origin SANDBOX = new Origin(null, null);
}
