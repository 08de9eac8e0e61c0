package org.dossier.kit.jobs;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * What a job does that looks now and then for what is due: on one replica at a time, and each row alone in a transaction
 * of its own, so that one that fails stops no other. It stays due, and is tried again at the next look.
 */
@Singleton
public class DueRows {
    private final Leases leases;

    DueRows(Leases leases) {
        this.leases = leases;
    }

    /**
     * Looks once, unless another replica does.
     *
     * @param job the lease's name, also in the log
     * @param lease longer than the job takes as a rule; where it takes longer, another replica may begin beside it
     * @param due finds rows by something that may be logged: an id, and nothing personal
     * @param handle looks at its row again under a lock, as it may have been handled meanwhile
     * @return false if another replica has the lease
     */
    public <T> boolean handle(String job, Duration lease, Supplier<List<T>> due, Consumer<? super T> handle) {
        if (!leases.take(job, lease)) {
            return false;
        }
        QuarkusTransaction.requiringNew().call(due::get).forEach(row -> handleAlone(job, row, handle));
        return true;
    }

    private static <T> void handleAlone(String job, T row, Consumer<? super T> handle) {
        try {
            QuarkusTransaction.requiringNew().run(() -> handle.accept(row));
        } catch (RuntimeException e) {
            Log.warnf(e, "Something that is due is tried again later [job=%s, row=%s]", job, row);
        }
    }
}
