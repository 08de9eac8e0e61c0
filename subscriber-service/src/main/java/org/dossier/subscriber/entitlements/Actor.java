package org.dossier.subscriber.entitlements;

import org.dossier.kit.identity.Reader;

/**
 * The member of staff who acts, as the audit trail names them.
 *
 * @param subject the identity provider's key
 * @param name as shown in a timeline
 */
public record Actor(String subject, String name) {
    /** The person who asks. */
    public static Actor of(Reader reader) {
        return new Actor(reader.subject(), reader.name());
    }
}
