package org.dossier.booking.consultations.availability;

/** What can be wrong with a form about availability; the words stand in the desk's texts. */
public enum AvailabilityFault {
    NONE,
    /** A pair of times is incomplete, or ends before it begins. */
    HOURS,
    /** A day is missing or lies behind, or its times are wrong. */
    EXCEPTION,
    /** The first or last day is missing, or they are in the wrong order. */
    HOLIDAY,
    /** A number is missing or out of bounds. */
    TERMS,
    /** The address of the calendar is none that is read. */
    CALENDAR;

    public boolean isFound() {
        return this != NONE;
    }
}
