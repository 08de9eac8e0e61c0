package org.dossier.subscriber.desk;

/** What can be wrong with a field of the desk's forms; the words stand in {@link DeskTexts#fault(Fault)}. */
public enum Fault {
    /** Nothing. */
    NONE,
    NO_DAY,
    DAY_PASSED,
    DAY_TOO_FAR,
    CHOOSE_REGIONS,
    NO_REASON,
    REASON_TOO_LONG;

    public boolean isFound() {
        return this != NONE;
    }
}
