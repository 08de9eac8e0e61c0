package org.dossier.subscriber.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Many read the same customer, and what is written is one thing. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CustomerQueueTest {
    private final Subscribers subscribers;
    private final StripeControl control;
    private final StripeClient stripe;
    private final ReadCustomer readCustomer;
    private final CustomerQueue queue;
    private final StripeReader reader;
    private final WriteReading writer;
    private final Rows rows;

    CustomerQueueTest(
            Subscribers subscribers,
            StripeControl control,
            StripeClient stripe,
            ReadCustomer readCustomer,
            CustomerQueue queue,
            StripeReader reader,
            WriteReading writer,
            Rows rows) {
        this.subscribers = subscribers;
        this.control = control;
        this.stripe = stripe;
        this.readCustomer = readCustomer;
        this.queue = queue;
        this.reader = reader;
        this.writer = writer;
        this.rows = rows;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    /** A45, I03, I08: many workers, one result. */
    @Test
    void readersAtTheSameTimeWriteOneSubscriptionAndOneEvent() throws Exception {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        control.loseWebhooks();
        control.pay(page, StripeControl.GOOD_CARD);
        var customer = subscribers.customer(ana);
        atTheSameTime(12, () -> {
            readCustomer.now(customer);
            return null;
        });
        subscribers.awaitRead();
        assertEquals(1, subscribers.subscriptions(ana));
        assertEquals(List.of(1L), subscribers.entitlementVersions(ana));
        assertEquals(1, subscribers.moments(ana, "INVOICE_PAID"));
    }

    /** A44, F17, F32: a worker that slept through its lease may not write what it read long ago. */
    @Test
    void aReadingWhoseLeaseRanOutIsNotWritten() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var customer = subscribers.customer(ana);
        subscribers.settle();
        control.loseWebhooks();
        var slow = queue.askAndTake(customer).orElseThrow();
        var old = reader.read(customer, List.of());
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        rows.all(
                "update stripe_customer set leased_until = now() - interval '1 second' where id = ? returning id",
                customer);
        readCustomer.now(customer);
        subscribers.awaitClosed(ana);
        assertFalse(writer.write(slow, old));
        assertEquals("NONE", subscribers.cause(ana));
    }

    /** A page that asks gets its answer, though workers look for customers all the time. */
    @Test
    void noWorkerTakesTheReadingThatAPageAskedFor() throws Exception {
        control.loseWebhooks();
        var ana = Browser.newReader("ana");
        ana.paymentPage("complete-monthly");
        var customer = subscribers.customer(ana);
        subscribers.reconciled();
        var answered = new AtomicBoolean();
        try (var worker = Executors.newSingleThreadExecutor()) {
            var working = worker.submit(() -> {
                while (!answered.get()) {
                    readCustomer.next();
                }
            });
            try {
                for (int i = 0; i < 20; i++) {
                    assertTrue(readCustomer.now(customer));
                }
            } finally {
                answered.set(true);
            }
            working.get();
        }
    }

    private static void atTheSameTime(int times, Callable<Void> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(times)) {
            var done = new ArrayList<Future<Void>>();
            for (int i = 0; i < times; i++) {
                done.add(executor.submit(work));
            }
            for (var one : done) {
                one.get();
            }
        }
    }
}
