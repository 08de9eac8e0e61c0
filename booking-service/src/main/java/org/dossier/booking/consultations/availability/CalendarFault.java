package org.dossier.booking.consultations.availability;

/** Why a calendar of busy times could not be read, kept for the expert to see. */
public enum CalendarFault {
    /** The address is none that we read: not https, with a user or another port, or a name that stands for nobody. */
    ADDRESS,
    /** The address points into a private network, or at ourselves. */
    INSIDE,
    /** The server cannot be reached. */
    UNREACHABLE,
    /** The server sends elsewhere, where we do not go. */
    REDIRECT,
    /** The server answers with an error. */
    REFUSED,
    /** It took too long. */
    TIMEOUT,
    /** More than a megabyte. */
    TOO_LARGE,
    /** More than 10,000 lines. */
    TOO_LONG,
    /** What came is no calendar. */
    NO_CALENDAR,
    /** An event repeats more often than daily, or all of them together too often. */
    TOO_MANY_EVENTS
}
