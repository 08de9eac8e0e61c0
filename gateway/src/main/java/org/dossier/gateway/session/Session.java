package org.dossier.gateway.session;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param id what the cookie holds and the table knows only the hash of
 * @param csrf the secret of its form tokens
 */
public record Session(SessionId id, String subject, Tokens tokens, byte[] csrf, Instant createdAt, Instant seenAt) {

    /** The same with renewed tokens. */
    Session with(Tokens renewed) {
        return new Session(id, subject, renewed, csrf, createdAt, seenAt);
    }

    @Override
    public String toString() {
        return "Session[createdAt=" + createdAt + "]";
    }
}
