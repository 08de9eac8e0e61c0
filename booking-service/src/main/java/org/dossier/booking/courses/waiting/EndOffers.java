package org.dossier.booking.courses.waiting;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.Leases;

/** Ends offers whose time is over, so that the seats go to the next in line. */
@ApplicationScoped
class EndOffers {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Leases leases;
    private final WaitingLines lines;
    private final WaitInLine waitInLine;

    EndOffers(Leases leases, WaitingLines lines, WaitInLine waitInLine) {
        this.leases = leases;
        this.lines = lines;
        this.waitInLine = waitInLine;
    }

    @Scheduled(
            identity = "end-seat-offers",
            every = "${dossier.courses.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (leases.take("end-seat-offers", LEASE)) {
            lines.due().forEach(this::end);
        }
    }

    /** One that cannot be ended now stops no other. */
    private void end(UUID waiting) {
        try {
            waitInLine.end(waiting);
        } catch (RuntimeException e) {
            Log.warnf(e, "An offer whose time is over is looked at again later [waiting=%s]", waiting);
        }
    }
}
