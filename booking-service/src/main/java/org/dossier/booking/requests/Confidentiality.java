package org.dossier.booking.requests;

/** Who of the staff may see a request. */
public enum Confidentiality {
    /** Whoever works at the desk. */
    NORMAL,
    /** Administrators, and those whom they name. */
    NAMED_STAFF
}
