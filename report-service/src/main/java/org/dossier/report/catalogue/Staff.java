package org.dossier.report.catalogue;

import java.util.Locale;

import org.dossier.kit.identity.Reader;

/**
 * A person at the desk.
 *
 * @param email confirmed and in small letters, by which confidential requests name staff; empty for a program
 */
public record Staff(String subject, String email) {
    /** Who asks; never a guest. */
    public static Staff of(Reader reader) {
        return new Staff(reader.subject(), reader.verifiedEmail().toLowerCase(Locale.ROOT));
    }
}
