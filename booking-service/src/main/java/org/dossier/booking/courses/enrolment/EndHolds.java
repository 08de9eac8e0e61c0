package org.dossier.booking.courses.enrolment;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.kit.jobs.Leases;

/** Ends the holds whose time to pay is over. */
@ApplicationScoped
class EndHolds {
    private static final int BATCH = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Leases leases;
    private final Enrolments enrolments;
    private final Holds holds;

    EndHolds(Leases leases, Enrolments enrolments, Holds holds) {
        this.leases = leases;
        this.enrolments = enrolments;
        this.holds = holds;
    }

    @Scheduled(
            identity = "end-seat-holds",
            every = "${dossier.courses.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (leases.take("end-seat-holds", LEASE)) {
            enrolments.lapsed(BATCH).forEach(this::end);
        }
    }

    /** One that cannot be ended now stops no other. */
    private void end(UUID enrolment) {
        try {
            holds.end(enrolment);
        } catch (RuntimeException e) {
            Log.warnf(e, "A hold whose time is over is looked at again later [enrolment=%s]", enrolment);
        }
    }
}
