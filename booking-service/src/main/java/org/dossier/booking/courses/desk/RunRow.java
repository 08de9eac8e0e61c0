package org.dossier.booking.courses.desk;

import java.time.Instant;
import java.util.UUID;

import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;

/** A run in the desk's list. */
record RunRow(
        UUID id,
        String course,
        String when,
        String iso,
        String zone,
        int confirmed,
        int held,
        int waiting,
        int capacity,
        int minimum,
        boolean below,
        RunStatus status,
        boolean over) {
    static RunRow of(Run run, Course course, Occupancy seats, Instant now) {
        return new RunRow(
                run.id(),
                course.title(),
                run.inWords(),
                run.beginsAt().toString(),
                run.zoneInWords(),
                seats.confirmed(),
                run.taken() - seats.confirmed(),
                seats.waiting(),
                run.capacity(),
                run.minimum(),
                run.status() == RunStatus.OPEN && seats.confirmed() < run.minimum(),
                run.status(),
                run.isOverAt(now));
    }

    public boolean isCancelled() {
        return status == RunStatus.CANCELLED;
    }

    public boolean isConfirmed() {
        return status == RunStatus.CONFIRMED;
    }

    public String path() {
        return "/desk/bookings/courses/runs/" + id;
    }
}
