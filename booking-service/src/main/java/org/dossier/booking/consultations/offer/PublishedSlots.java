package org.dossier.booking.consultations.offer;

import java.util.List;

/**
 * Free slots of one expert, as programs read them.
 *
 * @param expert as in the address of the expert's page
 * @param minutes the length of each
 * @param everyMinutes how far apart the slots of a stretch begin
 * @param stretches soonest first
 */
record PublishedSlots(String expert, int minutes, long everyMinutes, List<FromTo> stretches) {
    /** Slots that follow each other: the moments, in UTC, at which the first and the last of them begin. */
    record FromTo(String first, String last) {}
}
