package org.dossier.kit.mail;

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
public record WaitingMail(
        UUID id,
        String kind,
        String recipient,
        String subject,
        String letter,
        int attempts,
        Instant waitingSince,
        UUID holder) {
    /**
     * The letter as the record that it was made of.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public <T> T letterAs(Class<T> form) {
        return LetterJson.read(letter, form);
    }
}
