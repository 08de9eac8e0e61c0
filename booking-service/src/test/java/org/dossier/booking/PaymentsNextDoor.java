package org.dossier.booking;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;

/** Tells this service what became of payments, by the events that subscriber-service would send. */
@Singleton
public class PaymentsNextDoor {
    private static final String TOPIC = "subscriber.payment-changed.v1";

    private final KafkaProducer<String, String> producer;
    private final Rows rows;
    private final Clock clock;

    PaymentsNextDoor(@ConfigProperty(name = "kafka.bootstrap.servers") String kafka, Rows rows, Clock clock) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka), new StringSerializer(), new StringSerializer());
        this.rows = rows;
        this.clock = clock;
    }

    /** The key of the newest payment of what was bought. */
    public UUID paymentOf(UUID reference) {
        return UUID.fromString(
                rows.first("select id from payment where reference = ? order by created_at desc", reference));
    }

    /** The money arrives, and this service has heard of it. */
    public void pay(UUID payment) {
        tell(payment, "PAID", version(payment) + 1, "");
        Eventually.within(
                Duration.ofSeconds(20),
                "the payment is known",
                () -> rows.first("select status from payment where id = ?", payment)
                        .equals("PAID"));
    }

    /** The payment page closes unpaid, and this service has heard of it. */
    public void expire(UUID payment) {
        tell(payment, "EXPIRED", version(payment) + 1, "");
        Eventually.within(
                Duration.ofSeconds(20),
                "the expiry is known",
                () -> rows.first("select status from payment where id = ?", payment)
                        .equals("EXPIRED"));
    }

    /** A refund went back, or could not: {@code DONE}, {@code FAILED}. */
    public void settle(UUID payment, UUID refund, String state) {
        var amount = rows.first("select amount_minor from refund where id = ?", refund);
        tell(payment, "PAID", version(payment) + 1, """
                {"refundId":"%s","amountMinor":%s,"state":"%s"}""".formatted(refund, amount, state));
        Eventually.within(
                Duration.ofSeconds(20),
                "the refund is known",
                () -> rows.first("select status from refund where id = ?", refund)
                        .equals(state));
    }

    /** An event about money that went back, or could not, and this service has taken it in; {@code reason} or null. */
    public void tellOfMoneyBack(UUID payment, UUID refund, long amount, String state, @Nullable String reason) {
        var version = version(payment) + 1;
        tell(payment, "PAID", version, """
                {"refundId":"%s","amountMinor":%d,"state":"%s"%s}""".formatted(
                        refund, amount, state, reason == null ? "" : ",\"reason\":\"" + reason + "\""));
        Eventually.within(Duration.ofSeconds(20), "the event is known", () -> version(payment) == version);
    }

    /** Sends one event, also a repeated or an old one. */
    public void tell(UUID payment, String state, long version, String refunds) {
        var amount = rows.first("select amount_minor from payment where id = ?", payment);
        var now = clock.instant();
        producer.send(new ProducerRecord<>(TOPIC, payment.toString(), """
                {"specversion":"1.0","id":"%s","source":"/subscriber-service","type":"%s","subject":"%s","time":"%s",
                 "aggregateversion":%d,"datacontenttype":"application/json","data":{"paymentId":"%s","purpose":"%s",
                 "reference":"%s","state":"%s","amountMinor":%s,"currency":"%s","paidAt":%s,"refundedMinor":0,
                 "refunds":[%s]}}""".formatted(
                        UUID.randomUUID(),
                        TOPIC,
                        payment,
                        now,
                        version,
                        payment,
                        rows.first("select purpose from payment where id = ?", payment),
                        rows.first("select reference from payment where id = ?", payment),
                        state,
                        amount,
                        rows.first("select currency from payment where id = ?", payment),
                        state.equals("PAID") ? "\"" + now + "\"" : "null",
                        refunds)));
        producer.flush();
    }

    private long version(UUID payment) {
        return rows.count("select version from payment where id = ?", payment);
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
