package org.dossier.subscriber.billing;

import java.util.List;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a reading says while Stripe changes under it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class StripeReaderTest {
    private final StripeControl stripe;
    private final Subscribers subscribers;
    private final CustomerQueue queue;
    private final WriteReading writer;
    private final ReadCustomer readCustomer;
    private final String key;
    private final String base;

    StripeReaderTest(
            StripeControl stripe,
            Subscribers subscribers,
            CustomerQueue queue,
            WriteReading writer,
            ReadCustomer readCustomer,
            @ConfigProperty(name = "dossier.stripe.api-key") String key,
            @ConfigProperty(name = "dossier.stripe.api-base") String base) {
        this.stripe = stripe;
        this.subscribers = subscribers;
        this.queue = queue;
        this.writer = writer;
        this.readCustomer = readCustomer;
        this.key = key;
        this.base = base;
    }

    @AfterEach
    void setRight() {
        stripe.setRight();
    }

    /** I02: whoever pays while a reading is under way is not given access that no invoice explains. */
    @Test
    void aSubscriptionIsReadWithTheInvoiceThatPaidForIt() throws StripeException {
        stripe.loseWebhooks();
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        var found = readerWith(() -> stripe.pay(page, StripeControl.GOOD_CARD), "/v1/subscriptions")
                .read(subscribers.customer(ana), List.of());
        assertEquals(1, found.subscriptions().size());
        assertEquals(1, found.invoices().size());
        assertEquals(49_00, found.invoices().getFirst().paid().minor());
    }

    /** I01, I03: what is told of an invoice depends on its subscription, as that may have been paid twice. */
    @Test
    void anInvoiceThatIsReadWithoutItsSubscriptionIsToldOfWithIt() throws StripeException {
        stripe.loseWebhooks();
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        var customer = subscribers.customer(ana);
        subscribers.reconciled();
        var lease = queue.askAndTake(customer).orElseThrow();
        var found = readerWith(() -> stripe.pay(page, StripeControl.GOOD_CARD), "/v1/invoices")
                .read(customer, List.of());
        assertEquals(0, found.subscriptions().size());
        assertEquals(1, found.invoices().size());
        assertTrue(writer.write(lease, found));
        assertEquals(0, subscribers.moments(ana, "INVOICE_PAID"));
        readCustomer.now(customer);
        assertEquals(1, subscribers.moments(ana, "INVOICE_PAID"));
    }

    /** A reader for whom this happens just before it asks for that. */
    private StripeReader readerWith(Runnable happening, String path) {
        var http = new HttpURLConnectionClient() {
            @Override
            public StripeResponse request(StripeRequest request) throws ApiConnectionException {
                if (request.url().getPath().equals(path)) {
                    happening.run();
                }
                return super.request(request);
            }
        };
        var client = StripeClient.builder()
                .setApiKey(key)
                .setApiBase(base)
                .setHttpClient(http)
                .build();
        return new StripeReader(client, new ChargesReader(client));
    }
}
