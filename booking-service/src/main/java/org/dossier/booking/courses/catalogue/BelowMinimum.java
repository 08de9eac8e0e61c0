package org.dossier.booking.courses.catalogue;

/** What becomes of a run that has fewer participants than its minimum on its decision date. */
public enum BelowMinimum {
    /** It is cancelled, and everything goes back. */
    CANCEL,
    /** It takes place all the same. */
    HOLD_ANYWAY
}
