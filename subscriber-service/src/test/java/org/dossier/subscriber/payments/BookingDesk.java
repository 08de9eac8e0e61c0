package org.dossier.subscriber.payments;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static io.restassured.RestAssured.given;

/** What the booking service does: opens payments, asks how they stand, asks for refunds, and hears of changes. */
@Singleton
public class BookingDesk {
    static final Duration SOON = Duration.ofSeconds(5);

    /** For what is timed by the clock that tests move, or by nothing: not a promise, and enough for a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static final String RETURN_TO = "/account/bookings/17";
    static final String LEAVE_TO = "/courses/osint-in-russia";

    private final Rows rows;
    private final Clock clock;
    private final RefundEvents refundEvents;
    private final StripeControl stripe;
    private final Subscribers subscribers;

    BookingDesk(Rows rows, Clock clock, RefundEvents refundEvents, StripeControl stripe, Subscribers subscribers) {
        this.rows = rows;
        this.subscribers = subscribers;
        this.clock = clock;
        this.refundEvents = refundEvents;
        this.stripe = stripe;
    }

    /** A body that is accepted: 900 euros for two seats, to be paid within the hour. */
    public Map<String, Object> order(Browser buyer) {
        return order(buyer, clock.instant().plus(Duration.ofHours(1)));
    }

    Map<String, Object> order(Browser buyer, Instant expiresAt) {
        var person = buyer.person();
        return new java.util.TreeMap<>(Map.of(
                "purpose",
                "seat",
                "reference",
                UUID.randomUUID().toString(),
                "buyer",
                Map.of("subject", person.subject(), "name", person.name(), "email", person.email()),
                "lines",
                List.of(line("OSINT in Russia, 12 September 2026", 2, 45_000)),
                "currency",
                "EUR",
                "expiresAt",
                expiresAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                "returnTo",
                RETURN_TO,
                "leaveTo",
                LEAVE_TO));
    }

    static Map<String, Object> line(String what, Object quantity, Object unit) {
        return Map.of("description", what, "quantity", quantity, "unitMinor", unit);
    }

    public Response open(UUID key, Object body) {
        return given().header("Authorization", token())
                .header("Idempotency-Key", key.toString())
                .contentType("application/json")
                .body(body)
                .post("/internal/payments");
    }

    /** Opens one and answers where it is paid. */
    public String open(UUID key, Browser buyer) {
        return open(key, order(buyer)).then().statusCode(201).extract().path("checkoutUrl");
    }

    /** Opens one and pays it. */
    public UUID paid(Browser buyer) {
        var key = UUID.randomUUID();
        stripe.pay(open(key, buyer), StripeControl.GOOD_CARD);
        awaitState(key, "PAID");
        return key;
    }

    public String state(UUID payment) {
        return get(payment).path("state");
    }

    Response get(UUID payment) {
        return given().header("Authorization", token()).get("/internal/payments/" + payment);
    }

    Response end(UUID payment) {
        return given().header("Authorization", token()).post("/internal/payments/" + payment + "/expiry");
    }

    public void awaitState(UUID payment, String state) {
        Eventually.within(SOON, state, () -> state(payment).equals(state));
    }

    /** What the clock brings, which is looked at every second, and not in five seconds however busy the machine is. */
    void awaitStateInTime(UUID payment, String state) {
        Eventually.within(PATIENCE, state, () -> state(payment).equals(state));
    }

    /** Asks for money to go back, in an event of its own. */
    void askForRefund(UUID refund, UUID payment, long amount) {
        askForRefund(refund, payment, amount, "EUR");
    }

    void askForRefund(UUID refund, UUID payment, long amount, String currency) {
        refundEvents.receive(new ConsumerRecord<>(
                RefundRequested.TYPE, 0, 0, payment.toString(), refundEvent(refund, payment, amount, currency)));
    }

    static String refundEvent(UUID refund, UUID payment, long amount, String currency) {
        return """
                {"specversion":"1.0","id":"%s","source":"/booking-service","type":"booking.refund-requested.v1",
                 "subject":"%s","time":"2026-11-26T17:00:00Z","aggregateversion":1,"datacontenttype":"application/json",
                 "data":{"refundId":"%s","paymentId":"%s","amountMinor":%d,"currency":"%s","reason":"cancelled 5 days before"}}
                """.formatted(UUID.randomUUID(), payment, refund, payment, amount, currency);
    }

    /** What was told of a payment, oldest first. */
    List<CloudEvent> events(UUID payment) {
        return rows
                .all(
                        "select payload from outbox where topic = 'subscriber.payment-changed.v1' and key = ? order by position",
                        payment.toString())
                .stream()
                .map(CloudEvent::parse)
                .toList();
    }

    PaymentChanged newest(UUID payment) {
        return events(payment).getLast().dataAs(PaymentChanged.class);
    }

    /** All that Stripe told of was read. */
    void awaitRead() {
        subscribers.awaitRead();
    }

    String session(UUID payment) {
        return rows.first("select stripe_session_id from payment where id = ?", payment);
    }

    String intent(UUID payment) {
        return rows.first("select stripe_payment_intent_id from payment where id = ?", payment);
    }

    long mails(Browser reader, String kind) {
        return rows.count(
                "select count(*) from outgoing_mail m join account a on a.id::text = m.addressee where a.subject = ? and m.kind = ?",
                reader.person().subject(),
                kind);
    }

    static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String token() {
        return Browser.withRoles("booking-service", PaymentsResource.ROLE)
                .person()
                .bearer();
    }
}
