package org.dossier.report.catalogue;

import java.util.Locale;

import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/**
 * A person at the desk.
 *
 * @param email confirmed and in small letters, by which confidential requests name staff; empty for a program
 * @param administrator sees what is nobody's
 */
public record Staff(String subject, String email, boolean administrator) {
    /** Who asks; never a guest. */
    public static Staff of(Reader reader) {
        return new Staff(
                reader.subject(),
                reader.verifiedEmail().toLowerCase(Locale.ROOT),
                reader.hasRole(StaffRole.ADMINISTRATOR));
    }
}
