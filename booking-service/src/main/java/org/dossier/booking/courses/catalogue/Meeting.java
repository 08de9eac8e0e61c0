package org.dossier.booking.courses.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.dossier.booking.courses.Phrases;

/**
 * One dated part of a run, in the run's zone.
 *
 * @param number from 1
 */
public record Meeting(int number, LocalDateTime begins, LocalDateTime ends) {
    public String inWords() {
        return Phrases.span(begins, ends);
    }

    /** When it begins by the rules that this zone has today. */
    public Instant beginsIn(ZoneId zone) {
        return begins.atZone(zone).toInstant();
    }

    public Instant endsIn(ZoneId zone) {
        return ends.atZone(zone).toInstant();
    }

    public int minutes() {
        return (int) Duration.between(begins, ends).toMinutes();
    }
}
