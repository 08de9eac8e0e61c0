package org.dossier.booking.requests;

/** The steps of a request as both sides see them, in order. */
public enum Step {
    BRIEF,
    QUOTE,
    DEPOSIT,
    WORK,
    REPORT,
    INVOICE
}
