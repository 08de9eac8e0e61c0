package org.dossier.gateway.session;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the OpenID provider gave for a sign-in.
 *
 * @param access sent to services
 * @param refresh exchanged for the next set; null when the provider gives none
 * @param id names the sign-in at sign-out
 * @param until when {@code access} expires
 */
public record Tokens(String access, @Nullable String refresh, String id, Instant until) {

    @Override
    public String toString() {
        return "Tokens[until=" + until + "]";
    }
}
