package org.dossier.booking.courses.enrolment;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.kit.jobs.DueRows;

/** Ends the holds whose time to pay is over. */
@ApplicationScoped
class EndHolds {
    private static final int BATCH = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DueRows dueRows;
    private final Enrolments enrolments;
    private final Holds holds;

    EndHolds(DueRows dueRows, Enrolments enrolments, Holds holds) {
        this.dueRows = dueRows;
        this.enrolments = enrolments;
        this.holds = holds;
    }

    @Scheduled(
            identity = "end-seat-holds",
            every = "${dossier.courses.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        dueRows.handle("end-seat-holds", LEASE, () -> enrolments.lapsed(BATCH), holds::end);
    }
}
