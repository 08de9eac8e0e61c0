package org.dossier.subscriber.accounts;

import org.dossier.kit.identity.Reader;

/**
 * What the access token says of a person.
 *
 * @param subject the identity provider's key
 * @param name the name to show, never empty
 * @param email where mail goes, never empty
 */
record Person(String subject, String name, String email) {
    static Person of(Reader reader) {
        return new Person(reader.subject(), reader.name(), reader.email());
    }

    boolean hasEmail() {
        return !email.isBlank();
    }
}
