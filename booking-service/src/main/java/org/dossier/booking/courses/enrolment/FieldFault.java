package org.dossier.booking.courses.enrolment;

/** What can be wrong with a field of the enrolment form; the words stand in {@link EnrolTexts}. */
public enum FieldFault {
    /** Nothing. */
    NONE,
    NO_NAME,
    NAME_TOO_LONG,
    NAME_ODD,
    NO_EMAIL,
    EMAIL_ODD,
    EMAIL_TWICE;

    public boolean isFound() {
        return this != NONE;
    }
}
