package org.dossier.kit.mail;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail as the desk sees it.
 *
 * @param recipient the address that it goes or went to
 * @param settledAt when it was sent or given up; null while it waits
 * @param lastFailure what went wrong last, in the SMTP server's words; null if nothing did
 */
public record MailLine(
        UUID id,
        String kind,
        String subject,
        String recipient,
        State state,
        Instant createdAt,
        @Nullable Instant settledAt,
        int attempts,
        @Nullable String lastFailure) {
    /** Where a mail stands. */
    public enum State {
        /** It is tried until it is sent. */
        WAITING,
        /** The SMTP server has accepted it. */
        SENT,
        /** It is not tried any more; a person must look. */
        FLAGGED
    }
}
