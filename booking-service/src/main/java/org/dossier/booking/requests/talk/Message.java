package org.dossier.booking.requests.talk;

import java.util.UUID;

import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.When;

/**
 * One question or answer.
 *
 * @param author the name to show
 */
public record Message(UUID id, Turn by, String author, String words, When at) {
    public boolean isOfStaff() {
        return by == Turn.STAFF;
    }
}
