package org.dossier.booking.consultations.calls;

import java.time.ZoneId;

import org.dossier.kit.identity.Reader;

/**
 * For whom a call is.
 *
 * @param subject the {@code sub} of their tokens, or the e-mail address of somebody for whom staff booked
 * @param zone in which they read times
 */
public record Client(String subject, String name, String email, ZoneId zone) {
    /** The person who asks; must be signed in. */
    public static Client of(Reader reader, ZoneId zone) {
        return new Client(reader.subject(), reader.name(), reader.email(), zone);
    }
}
