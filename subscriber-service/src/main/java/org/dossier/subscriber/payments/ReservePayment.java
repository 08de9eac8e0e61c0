package org.dossier.subscriber.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.accounts.Arrivals;
import org.dossier.subscriber.accounts.Person;

/** Our side of opening a payment: one row per key, written before Stripe is asked. */
@ApplicationScoped
class ReservePayment {
    /** Stripe refuses less than 30 minutes and more than 24 hours; a minute each for the way there. */
    private static final Duration SHORTEST_AT_STRIPE = Duration.ofMinutes(31);

    private static final Duration LONGEST_AT_STRIPE = Duration.ofHours(24).minusMinutes(1);

    /**
     * A payment for a request.
     *
     * @param isNew false if the key was there before
     */
    record Reserved(PaymentView payment, boolean isNew) {}

    private final Payments payments;
    private final Arrivals arrivals;
    private final Accounts accounts;
    private final Clock clock;

    ReservePayment(Payments payments, Arrivals arrivals, Accounts accounts, Clock clock) {
        this.payments = payments;
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws org.dossier.kit.problem.ProblemException if the key stands for another request */
    @Transactional(TxType.REQUIRES_NEW)
    Reserved reserve(UUID key, PaymentRequest request) {
        var buyer = request.buyer();
        var account = arrivals.awaited(new Person(buyer.subject(), buyer.name(), buyer.email()));
        // Two requests with one key queue up here, so that the second finds what the first has written.
        accounts.getForUpdate(account.id());
        var known = payments.findByIdOptional(key);
        known.filter(payment -> !payment.isOf(request)).ifPresent(other -> {
            throw SubscriberProblem.PAYMENT_KEY_TAKEN.with("payment", key);
        });
        return known.map(payment -> new Reserved(payment.view(), false))
                .orElseGet(() -> new Reserved(add(key, account.id(), request).view(), true));
    }

    /** Stripe's answer to this attempt was an error. */
    @Transactional(TxType.REQUIRES_NEW)
    void attemptFailed(PaymentView payment) {
        payments.getForUpdate(payment.id()).failed(payment.attempt());
    }

    /** Begins another attempt, or joins one that somebody else has begun. */
    @Transactional(TxType.REQUIRES_NEW)
    PaymentView nextAttempt(PaymentView payment, @Nullable Instant endsAtStripe) {
        var row = payments.getForUpdate(payment.id());
        row.tryAgain(payment.attempt(), endsAtStripe);
        return row.view();
    }

    /**
     * When Stripe is to end a checkout by itself, should we be away when its time is over. By the machine's clock, as
     * Stripe's is: it has nothing to do with a date that a test pretends.
     */
    Instant endAtStripe(Instant expiresAt) {
        var left = Duration.between(clock.instant(), expiresAt);
        var kept = left.compareTo(SHORTEST_AT_STRIPE) < 0 ? SHORTEST_AT_STRIPE : left;
        var open = kept.compareTo(LONGEST_AT_STRIPE) > 0 ? LONGEST_AT_STRIPE : kept;
        return Instant.now(Clock.systemUTC()).plus(open).truncatedTo(ChronoUnit.SECONDS);
    }

    private Payment add(UUID key, UUID accountId, PaymentRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PaymentTerms.checkTime(request, now);
        var payment = new Payment(key, accountId, request, endAtStripe(request.expiresAt()), now);
        payments.persist(payment);
        return payment;
    }
}
