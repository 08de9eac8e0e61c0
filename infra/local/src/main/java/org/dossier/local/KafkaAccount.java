package org.dossier.local;

import java.util.List;

/**
 * A service's account with the broker. It writes topics of its own, {@code <owner>.*}, to which its dead letters belong
 * too ({@code <owner>.dead-letters.<topic>}), and reads what it consumes, in consumer groups {@code <name>.*}.
 *
 * @param reads prefixes of the topics of others
 */
public record KafkaAccount(String name, String owner, List<String> reads) {

    public static final KafkaAccount REPORT = new KafkaAccount(
            "report-service", "report", List.of("subscriber.entitlement-changed.", "booking.request-accepted."));
    public static final KafkaAccount SUBSCRIBER =
            new KafkaAccount("subscriber-service", "subscriber", List.of("booking.refund-requested."));
    public static final KafkaAccount BOOKING = new KafkaAccount(
            "booking-service",
            "booking",
            List.of("subscriber.entitlement-changed.", "subscriber.payment-changed.", "report.commission-delivered."));

    public static final List<KafkaAccount> ALL = List.of(REPORT, SUBSCRIBER, BOOKING);

    /** What the broker and the launcher are called there; whoever has its password may do everything. */
    public static final String BROKER = "broker";

    /** What Kafka's client wants to be told in {@code sasl.jaas.config}. */
    public static String login(String account, String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(account, password);
    }
}
