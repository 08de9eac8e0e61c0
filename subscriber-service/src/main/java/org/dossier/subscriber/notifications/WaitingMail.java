package org.dossier.subscriber.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that its sender has claimed.
 *
 * @param letter what it says, as JSON
 * @param attempts how often it was claimed, this time included
 * @param waitingSince when it was queued, or queued again
 * @param holder tells this claim from a later one for the same mail
 */
record WaitingMail(
        UUID id,
        MailKind kind,
        String recipient,
        String subject,
        String letter,
        int attempts,
        Instant waitingSince,
        UUID holder) {}
