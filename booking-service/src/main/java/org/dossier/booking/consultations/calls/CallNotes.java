package org.dossier.booking.consultations.calls;

import jakarta.persistence.Embeddable;

/** Where a call is held, and what was written down about it. */
@Embeddable
class CallNotes {
    private String room;
    private String sharedNotes = "";
    private String privateNotes = "";

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected CallNotes() {}

    CallNotes(String room) {
        this.room = room;
    }

    void write(String shared, String forUs) {
        sharedNotes = shared;
        privateNotes = forUs;
    }

    void meetAt(String address) {
        room = address;
    }

    String room() {
        return room;
    }

    /** What the client may read. */
    String shared() {
        return sharedNotes;
    }

    /** What only the expert and staff may. */
    String forUs() {
        return privateNotes;
    }
}
