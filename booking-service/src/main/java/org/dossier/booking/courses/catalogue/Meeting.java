package org.dossier.booking.courses.catalogue;

import java.time.Duration;
import java.time.LocalDateTime;

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

    public int minutes() {
        return (int) Duration.between(begins, ends).toMinutes();
    }
}
