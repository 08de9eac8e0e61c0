package org.dossier.booking.requests;

/** Whose turn it is; also who did something. */
public enum Turn {
    CLIENT,
    STAFF,
    /** Nobody has to act; of a deed: it came about by itself. */
    NOBODY
}
