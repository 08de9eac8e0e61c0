package org.dossier.booking.requests.endings;

import java.util.UUID;

import org.dossier.booking.payments.SecondPerson;
import org.dossier.kit.identity.Reader;

/**
 * A balance that somebody wants to give up, and that waits for a second person.
 *
 * @param proposedBy the {@code sub} of whoever wants to
 */
public record WriteOff(UUID id, UUID requestId, String reason, String proposedBy) {
    public boolean mayBeDecidedBy(Reader staff) {
        return SecondPerson.isOther(proposedBy, staff);
    }
}
