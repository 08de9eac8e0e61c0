package org.dossier.subscriber.billing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import com.stripe.exception.StripeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a reading says while Stripe changes under it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class StripeReaderTest {
    private final StripeControl stripe;
    private final Subscribers subscribers;
    private final StripeReader reader;

    StripeReaderTest(StripeControl stripe, Subscribers subscribers, StripeReader reader) {
        this.stripe = stripe;
        this.subscribers = subscribers;
        this.reader = reader;
    }

    @AfterEach
    void webhooksArriveAgain() {
        stripe.deliverWebhooks();
    }

    /** I02: whoever pays while a reading is under way is not given access that no invoice explains. */
    @Test
    void aSubscriptionIsReadWithTheInvoiceThatPaidForIt() throws InterruptedException, ExecutionException {
        stripe.loseWebhooks();
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        subscribers.awaitRead();
        stripe.sim(
                "faults",
                Map.of(
                        "method", "GET",
                        "path", "/v1/subscriptions$",
                        "mode", "timeout_before",
                        "count", "1",
                        "seconds", "3"));
        var reading = CompletableFuture.supplyAsync(() -> read(subscribers.customer(ana)));
        TimeUnit.SECONDS.sleep(1);
        stripe.pay(page, StripeControl.GOOD_CARD);
        var found = reading.get();
        assertEquals(1, found.subscriptions().size());
        assertEquals(1, found.invoices().size());
        assertEquals(49_00, found.invoices().getFirst().paid().minor());
    }

    private CustomerReading read(String customer) {
        try {
            return reader.read(customer, List.of());
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }
}
