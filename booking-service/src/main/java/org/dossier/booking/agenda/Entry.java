package org.dossier.booking.agenda;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.calendar.CalendarEntry;

/**
 * One booking or one dated thing.
 *
 * @param kind in the reader's words: {@code Course}, {@code Call}, {@code Custom report}
 * @param state in the reader's words: {@code Confirmed}
 * @param tone how the state is shown: {@code good}, {@code warn}, {@code bad} or empty
 * @param at when it takes place or is due; null where that is open
 * @param when {@code at} and the end in words, in the zone that counts; empty without a date
 * @param occupancy such as {@code 7 of 12 seats}; empty where it does not apply
 * @param href our path of its page for who looks
 * @param calendar for calendar files and feeds; null for what has no time
 * @param over whether it lies behind: past, cancelled, or done with
 */
public record Entry(
        String kind,
        String title,
        String state,
        String tone,
        @Nullable Instant at,
        String when,
        String occupancy,
        String href,
        @Nullable CalendarEntry calendar,
        boolean over) {}
