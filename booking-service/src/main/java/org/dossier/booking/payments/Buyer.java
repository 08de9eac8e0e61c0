package org.dossier.booking.payments;

import org.dossier.kit.identity.Reader;

/**
 * Who buys.
 *
 * @param subject the {@code sub} of their tokens
 * @param email where the receipt goes
 */
public record Buyer(String subject, String name, String email) {
    /** The person who asks; must be signed in. */
    public static Buyer of(Reader reader) {
        return new Buyer(reader.subject(), reader.name(), reader.email());
    }
}
