package org.dossier.subscriber.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Reads a customer from Stripe and writes what was found: the one way in which money becomes access, for the webhook,
 * the return from checkout and the reconciliation alike. No transaction is open while Stripe is asked.
 */
@ApplicationScoped
public class ReadCustomer {
    private final CustomerQueue queue;
    private final Checkouts checkouts;
    private final StripeReader stripe;
    private final WriteReading writer;
    private final List<ReadingPart> parts;
    private final BillingConfig config;

    ReadCustomer(
            CustomerQueue queue,
            Checkouts checkouts,
            StripeReader stripe,
            WriteReading writer,
            @All List<ReadingPart> parts,
            BillingConfig config) {
        this.queue = queue;
        this.checkouts = checkouts;
        this.stripe = stripe;
        this.writer = writer;
        this.parts = parts;
        this.config = config;
    }

    /**
     * Reads this customer at once, unless a worker is about to.
     *
     * @return whether what is written now is what Stripe says
     */
    public boolean now(String customerId) {
        return queue.askAndTake(customerId).map(this::read).orElse(false);
    }

    /** Asks for a reading of the account's customer that begins after this transaction. */
    public void soon(UUID accountId) {
        queue.requestFor(accountId);
    }

    /** Whether a page had this customer read so lately that another one does better to wait (A48). */
    public boolean wasJustRead(String customerId) {
        return queue.isAnswered(customerId, config.readForPagesEvery());
    }

    /** Reads the customer who waits longest; false if nobody waits. */
    boolean next() {
        var lease = queue.takeNext();
        lease.ifPresent(this::read);
        return lease.isPresent();
    }

    private boolean read(CustomerQueue.Lease lease) {
        try {
            var reading = readAll(lease);
            var written = writer.write(lease, reading);
            if (!written) {
                Log.warnf("A reading took too long and was dropped [customer=%s]", lease.customerId());
            }
            return written;
        } catch (StripeException e) {
            Log.warnf(
                    "Stripe did not answer; the customer is read later [customer=%s, request=%s, status=%s, code=%s]",
                    lease.customerId(), e.getRequestId(), e.getStatusCode(), e.getCode());
            queue.postpone(lease, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            Log.errorf(e, "A customer cannot be read; trying again [customer=%s]", lease.customerId());
            queue.postpone(lease, e.getClass().getSimpleName());
        }
        return false;
    }

    private CustomerReading readAll(CustomerQueue.Lease lease) throws StripeException {
        var begun = new ArrayList<ReadingPart.Begun>();
        for (var part : parts) {
            begun.add(part.begin(lease.accountId()));
        }
        var reading = stripe.read(lease.customerId(), openSessionsOf(lease.accountId()));
        var others = new ArrayList<ReadingPart.Found>();
        for (var part : begun) {
            others.add(part.finish(reading.charges()));
        }
        return reading.with(others);
    }

    private List<String> openSessionsOf(UUID accountId) {
        return QuarkusTransaction.requiringNew().call(() -> checkouts.openSessions(accountId));
    }
}
