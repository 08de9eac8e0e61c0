package org.dossier.booking.courses.desk;

/** Who has, and who waits for, the seats of a run. */
record Occupancy(int confirmed, int waiting) {
    static final Occupancy EMPTY = new Occupancy(0, 0);
}
