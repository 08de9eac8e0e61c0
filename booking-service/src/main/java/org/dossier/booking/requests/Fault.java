package org.dossier.booking.requests;

/** What can be wrong with a field; the words stand in {@link RequestTexts#fault(Fault)}. */
public enum Fault {
    /** Nothing. */
    NONE,
    MISSING,
    TOO_LONG,
    NO_DAY,
    DAY_PASSED,
    DAY_TOO_FAR,
    CHOOSE,
    NO_PRICE,
    NO_PERCENT,
    NO_OPTION,
    NO_ADDRESS;

    public boolean isFound() {
        return this != NONE;
    }
}
