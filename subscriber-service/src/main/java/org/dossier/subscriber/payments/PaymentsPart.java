package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dossier.subscriber.billing.Charges;
import org.dossier.subscriber.billing.ReadingPart;

/** An account's payments as part of each reading of its customer. */
@ApplicationScoped
class PaymentsPart implements ReadingPart {
    /**
     * What is known before Stripe is asked.
     *
     * @param standingMinor what went back, or is on its way, of a paid one
     * @param unsettled whether a refund waits for its end
     */
    private record Known(PaymentView payment, long standingMinor, boolean unsettled) {
        boolean mayHaveOtherRefunds(Charges charges) {
            var intent = payment.paymentIntentId();
            return intent != null && (unsettled || goneMinor(charges, intent) != standingMinor);
        }

        private static long goneMinor(Charges charges, String intent) {
            return charges.refundedOf(intent) + charges.lostMinorOf(intent);
        }
    }

    private final Payments payments;
    private final PaymentRefunds refunds;
    private final PaymentsAtStripe stripe;
    private final MirrorPayment mirror;

    PaymentsPart(Payments payments, PaymentRefunds refunds, PaymentsAtStripe stripe, MirrorPayment mirror) {
        this.payments = payments;
        this.refunds = refunds;
        this.stripe = stripe;
        this.mirror = mirror;
    }

    @Override
    public Begun begin(UUID accountId) throws StripeException {
        var sessions = new LinkedHashMap<UUID, SessionState>();
        var decided = new ArrayList<Known>();
        for (var known : known(accountId)) {
            var payment = known.payment();
            if (payment.isUndecided() && payment.sessionId() != null) {
                find(payment).ifPresent(session -> sessions.put(payment.id(), session));
            } else {
                decided.add(known);
            }
        }
        return charges -> {
            var made = wentBack(decided, charges);
            return () -> write(sessions, made);
        };
    }

    private Map<UUID, List<RefundAtStripe>> wentBack(List<Known> decided, Charges charges) throws StripeException {
        var made = new HashMap<UUID, List<RefundAtStripe>>();
        for (var known : decided) {
            var payment = known.payment();
            if (known.mayHaveOtherRefunds(charges) && payment.paymentIntentId() != null) {
                made.put(payment.id(), wentBack(payment.paymentIntentId(), charges));
            }
        }
        return made;
    }

    /** Refunds, and what banks took. */
    private List<RefundAtStripe> wentBack(String intent, Charges charges) throws StripeException {
        var all = new ArrayList<>(stripe.refundsOf(intent));
        charges.lostOf(intent).stream()
                .map(lost -> RefundAtStripe.takenBy(lost, charges.minorOf(lost)))
                .forEach(all::add);
        return all;
    }

    /** One that Stripe does not know must not keep the rest of the customer from being read. */
    private Optional<SessionState> find(PaymentView payment) throws StripeException {
        try {
            return Optional.of(stripe.find(payment.sessionId()));
        } catch (InvalidRequestException e) {
            Log.errorf(
                    "Stripe does not know a payment's checkout; look for it there [payment=%s, session=%s]",
                    payment.id(), payment.sessionId());
            return Optional.empty();
        }
    }

    @Override
    public List<UUID> accountsToReadAgain(Instant now, int limit) {
        var accounts = new LinkedHashSet<>(payments.accountsWithUndecided(limit));
        accounts.addAll(payments.accountsWithRefundsUnderWay(limit));
        return List.copyOf(accounts);
    }

    @Override
    public Optional<UUID> accountOf(String paymentIntentId) {
        return payments.accountOf(paymentIntentId);
    }

    private void write(Map<UUID, SessionState> sessions, Map<UUID, List<RefundAtStripe>> made) {
        sessions.forEach(mirror::session);
        made.forEach(mirror::refunds);
    }

    private List<Known> known(UUID accountId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> payments.toRead(accountId).stream()
                        .map(payment -> known(payment.view()))
                        .toList());
    }

    private Known known(PaymentView payment) {
        var all = refunds.of(payment.id()).stream()
                .filter(PaymentRefund::isKnownToStripe)
                .toList();
        var standing = all.stream()
                .filter(PaymentRefund::counts)
                .mapToLong(PaymentRefund::amountMinor)
                .sum();
        return new Known(payment, standing, all.stream().anyMatch(one -> one.state() == RefundState.REQUESTED));
    }
}
