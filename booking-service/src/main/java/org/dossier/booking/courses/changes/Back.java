package org.dossier.booking.courses.changes;

/** How much of what was paid goes back when staff cancel. */
public enum Back {
    /** As the policy says that the client booked with. */
    BY_POLICY,
    ALL,
    NOTHING
}
