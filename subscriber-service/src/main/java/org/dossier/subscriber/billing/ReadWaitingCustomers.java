package org.dossier.subscriber.billing;

import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Works off the queue of customers: at once when told to, and by itself every few seconds. */
@ApplicationScoped
class ReadWaitingCustomers {
    private final ReadCustomer readCustomer;
    private final ManagedExecutor executor;
    private final Semaphore readers;

    ReadWaitingCustomers(ReadCustomer readCustomer, ManagedExecutor executor, BillingConfig config) {
        this.readCustomer = readCustomer;
        this.executor = executor;
        this.readers = new Semaphore(config.readers());
    }

    /** Wakes a reader, unless all are at work and will find the customer anyway. */
    @Scheduled(identity = "read-waiting-customers", every = "{dossier.billing.look-every}")
    void wake() {
        if (readers.tryAcquire()) {
            executor.execute(this::workOff);
        }
    }

    private void workOff() {
        try {
            while (readCustomer.next()) {
                wake(); // a backlog is shared among all readers
            }
        } finally {
            readers.release();
        }
    }
}
