package org.dossier.subscriber.accounts;

import org.dossier.kit.identity.Reader;

/**
 * A person, as the identity provider knows them and its access tokens say.
 *
 * @param subject the identity provider's key
 * @param name the name to show, never empty
 * @param email where mail goes, never empty
 */
public record Person(String subject, String name, String email) {
    static Person of(Reader reader) {
        return new Person(reader.subject(), reader.name(), reader.email());
    }

    boolean hasEmail() {
        return !email.isBlank();
    }
}
