package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.DueRows;

/** Reminds a day and an hour before a call, each once; who booked later than that needs no reminder. */
@ApplicationScoped
class RemindOfCalls {
    private static final String NAME = "remind-of-calls";
    private static final List<Duration> BEFORE = List.of(Duration.ofDays(1), Duration.ofHours(1));
    private static final int BATCH = 500;

    private final Calls calls;
    private final CallLetters letters;
    private final DueRows dueRows;
    private final Clock clock;

    RemindOfCalls(Calls calls, CallLetters letters, DueRows dueRows, Clock clock) {
        this.calls = calls;
        this.letters = letters;
        this.dueRows = dueRows;
        this.clock = clock;
    }

    @Scheduled(
            identity = NAME,
            every = "${dossier.consultations.look-every:PT10S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        BEFORE.forEach(before -> dueRows.handle(
                NAME,
                Duration.ofMinutes(1),
                () -> calls.toRemind(before, clock.instant(), BATCH),
                id -> remind(id, before)));
    }

    private void remind(UUID id, Duration before) {
        var call = calls.getForUpdate(id);
        var now = clock.instant();
        if (call.isToBeReminded(before, now)) {
            call.reminded(before, now);
            // Somebody who is reminded an hour before need not hear of the day before as well.
            var isOnTime = before.toHours() <= 1 || call.startsAt().isAfter(now.plus(Duration.ofHours(2)));
            if (isOnTime) {
                letters.reminder(call, before);
            }
        }
    }
}
