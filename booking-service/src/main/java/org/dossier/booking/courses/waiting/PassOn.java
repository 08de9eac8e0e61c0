package org.dossier.booking.courses.waiting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.Phrases;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.SeatsFreed;

/** Offers freed seats to those who wait, in turn, within the transaction that freed them: nobody passes the queue. */
@ApplicationScoped
class PassOn {
    private final Runs runs;
    private final WaitingLines lines;
    private final CourseDates dates;
    private final CourseLetters letters;
    private final CoursesConfig config;
    private final Clock clock;

    PassOn(Runs runs, WaitingLines lines, CourseDates dates, CourseLetters letters, CoursesConfig config, Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.dates = dates;
        this.letters = letters;
        this.config = config;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void freed(@Observes SeatsFreed seats) {
        var run = runs.getForUpdate(seats.runId());
        if (!run.isOpenAt(clock.instant())) {
            return;
        }
        var free = run.left();
        for (var next = lines.next(run.id(), free); free > 0 && next.isPresent(); next = lines.next(run.id(), free)) {
            if (offer(next.get(), run.id())) {
                free -= next.get().quantity();
            }
        }
    }

    private boolean offer(Waiting waiting, UUID runId) {
        var date = dates.of(runId);
        var end = clock.instant().plus(config.offer()).truncatedTo(ChronoUnit.MICROS);
        var until = end.isAfter(date.run().beginsAt()) ? date.run().beginsAt() : end;
        if (!lines.move(waiting, WaitingStatus.OFFERED, until, null)) {
            return false;
        }
        if (!runs.take(runId, waiting.quantity())) {
            throw new IllegalStateException("Seats of run " + runId + " are gone while it is locked.");
        }
        letters.offered(
                waiting.recipient(),
                waiting.name(),
                waiting.id().toString(),
                date,
                waiting.quantity(),
                Phrases.moment(until, date.run().zone()));
        return true;
    }
}
