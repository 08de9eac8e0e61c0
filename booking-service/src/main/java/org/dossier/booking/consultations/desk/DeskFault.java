package org.dossier.booking.consultations.desk;

/** What can be wrong with a form of the desk; the words stand in {@link CallDeskTexts#fault(DeskFault)}. */
public enum DeskFault {
    NONE,
    NO_TIME,
    TAKEN,
    NO_REASON,
    NO_ROOM,
    NO_NAME,
    NO_EMAIL,
    NO_KIND,
    NO_SLUG,
    NO_ZONE,
    NO_NUMBER,
    NO_POLICY,
    NOT_UNIQUE;

    public boolean isFound() {
        return this != NONE;
    }
}
