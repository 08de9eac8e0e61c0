package org.dossier.booking.courses.onetoone;

/** Where a purchase of hours stands; the legal moves stand here and nowhere else (I14). */
enum PurchaseStatus {
    OPEN,
    PAID,
    /** The time to pay is over; a payment that comes late still buys the hours, as nothing scarce is held. */
    ENDED;

    boolean canBecome(PurchaseStatus next) {
        return this != PAID && next != OPEN && next != this;
    }
}
