package org.dossier.report.reading;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.problem.Overload;

/**
 * A few readings at once, in the order in which they came: of many who come together nobody waits much longer than the
 * others, and when the database is slow, whoever would wait too long is told so (F05).
 */
@ApplicationScoped
class ReadingTurns {
    private final Semaphore turns;
    private final Duration patience;

    ReadingTurns(ReadingConfig config) {
        this.turns = new Semaphore(config.atOnce(), true);
        this.patience = config.patience();
    }

    /**
     * Reads when it is the caller's turn. To be called on a virtual thread, as it may wait.
     *
     * @throws org.dossier.kit.problem.ProblemException {@link Overload#BUSY} if no turn came in time
     */
    <T> T await(Supplier<T> reading) {
        if (!isOurTurn()) {
            throw Overload.BUSY.asException();
        }
        try {
            return reading.get();
        } finally {
            turns.release();
        }
    }

    private boolean isOurTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
