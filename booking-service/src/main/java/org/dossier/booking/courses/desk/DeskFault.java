package org.dossier.booking.courses.desk;

/** What can be wrong with a field of the desk's forms; the words stand in {@link CourseDeskTexts#fault(DeskFault)}. */
public enum DeskFault {
    /** Nothing. */
    NONE,
    MISSING,
    TOO_LONG,
    NO_SLUG,
    SLUG_TAKEN,
    NO_TRAINERS,
    NO_ZONE,
    NO_MEETINGS,
    MEETING_GAP,
    MEETINGS_UNORDERED,
    PAST,
    NO_NUMBER,
    NO_AMOUNT,
    NO_CURRENCY,
    NO_MOMENT,
    HIGHER_THAN_FULL,
    EARLY_PAIR,
    NO_POLICY,
    BELOW_TAKEN,
    AFTER_BEGINNING,
    NO_LINK,
    NO_EMAIL,
    NO_CODE,
    CODE_TAKEN,
    ONE_KIND,
    ONE_TO_ONE_PAIR,
    HOUR_TOO_DEAR,
    UNORDERED;

    public boolean isFound() {
        return this != NONE;
    }
}
