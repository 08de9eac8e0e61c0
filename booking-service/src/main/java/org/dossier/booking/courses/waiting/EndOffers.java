package org.dossier.booking.courses.waiting;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.DueRows;

/** Ends offers whose time is over, so that the seats go to the next in line. */
@ApplicationScoped
class EndOffers {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DueRows dueRows;
    private final WaitingLines lines;
    private final WaitInLine waitInLine;

    EndOffers(DueRows dueRows, WaitingLines lines, WaitInLine waitInLine) {
        this.dueRows = dueRows;
        this.lines = lines;
        this.waitInLine = waitInLine;
    }

    @Scheduled(
            identity = "end-seat-offers",
            every = "${dossier.courses.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        dueRows.handle("end-seat-offers", LEASE, lines::due, waitInLine::end);
    }
}
