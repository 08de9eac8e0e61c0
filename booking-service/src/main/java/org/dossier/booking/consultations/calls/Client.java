package org.dossier.booking.consultations.calls;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;

/**
 * For whom a call is.
 *
 * @param subject the {@code sub} of their tokens; null while a call that staff booked waits for whoever owns the address
 * @param zone in which they read times
 */
public record Client(@Nullable String subject, String name, String email, ZoneId zone) {
    /** The person who asks; must be signed in. */
    public static Client of(Reader reader, ZoneId zone) {
        return new Client(reader.subject(), reader.name(), reader.email(), zone);
    }

    /** Their account, where it is certain that they have one: they booked for themselves. */
    String account() {
        if (subject == null) {
            throw new IllegalStateException("Nobody has claimed this call yet.");
        }
        return subject;
    }

    /** By what the queue of mails tells people apart. */
    String addressee() {
        return subject == null ? email : subject;
    }
}
