package org.dossier.booking.consultations.offer;

/** What can be wrong when a call is booked; the words stand in {@link ConsultationTexts#fault(BookingFault)}. */
public enum BookingFault {
    NONE,
    QUESTION_TOO_LONG,
    PRICE_CHANGED,
    SLOT_TAKEN,
    NO_HOURS
}
