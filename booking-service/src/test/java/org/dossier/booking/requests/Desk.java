package org.dossier.booking.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.restassured.response.Response;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.booking.Browser;
import org.dossier.booking.PaymentsNextDoor;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Takes requests through their course, as client, staff and the services next door would. */
@Singleton
public class Desk {
    static final Browser AMIR = Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER);
    static final Browser ADA = Browser.withRoles("ada", StaffRole.ADMINISTRATOR);
    static final Browser EDITH = Browser.withRoles("edith", StaffRole.EDITOR);
    private static final String DELIVERED = "report.commission-delivered.v1";

    private final KafkaProducer<String, String> producer;
    private final Rows rows;
    private final PaymentsNextDoor payments;
    private final Clock clock;

    Desk(
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            Rows rows,
            PaymentsNextDoor payments,
            Clock clock) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka), new StringSerializer(), new StringSerializer());
        this.rows = rows;
        this.payments = payments;
        this.clock = clock;
    }

    /** Sends a brief. @return the request's key */
    UUID brief(Browser client) {
        return brief(client, "Fuel in Lori " + UUID.randomUUID(), "NORMAL");
    }

    UUID brief(Browser client, String subject, String confidentiality) {
        var answer = client.post(
                "/requests",
                "subject",
                subject,
                "question",
                "What fails first?\nAnd who would know?",
                "deadline",
                day(60),
                "confidentiality",
                confidentiality);
        assertEquals(303, answer.statusCode(), answer.asString());
        return UUID.fromString(last(answer.header("Location")));
    }

    /** A request with a quote of two options, of which the first costs 1,000.00 with half of it as deposit. */
    UUID quoted(Browser client) {
        var request = brief(client);
        assertEquals(303, quote(request).statusCode());
        return request;
    }

    Response quote(UUID request) {
        return AMIR.post("/desk/bookings/requests/" + request + "/quotes", quote("1000", "50"));
    }

    String[] quote(String price, String deposit) {
        var form = new ArrayList<>(List.of("validUntil", day(10), "note", "As you asked."));
        form.addAll(List.of("title.1", "Briefing", "scope.1", "Six pages.", "price.1", price));
        form.addAll(List.of("due.1", day(30), "deposit.1", deposit));
        form.addAll(List.of("title.2", "Full report", "scope.2", "Fifteen pages.", "price.2", "2500.50"));
        form.addAll(List.of("due.2", day(40), "deposit.2", "30"));
        form.addAll(List.of("title.3", "", "scope.3", "", "price.3", "", "due.3", "", "deposit.3", "50"));
        return form.toArray(String[]::new);
    }

    /** The key of an option of the newest quote, counted from 1. */
    String option(UUID request, int number) {
        return rows.first("""
                select o.id from quote_option o join custom_request r on r.quote_id = o.quote_id
                where r.id = ? and o.position = ?""", request, number);
    }

    Response choose(Browser client, UUID request, int option) {
        return client.post(mine(request) + "/acceptance", "option", option(request, option));
    }

    /** A request on which work has begun. */
    UUID inWork(Browser client) {
        var request = quoted(client);
        assertEquals(303, choose(client, request, 1).statusCode());
        payments.pay(deposit(request));
        return request;
    }

    /** A request whose report is there. */
    UUID delivered(Browser client) {
        var request = inWork(client);
        deliver(request, 1);
        untilIs(request, RequestStatus.DELIVERED);
        return request;
    }

    /** The newest payment of a deposit. */
    UUID deposit(UUID request) {
        return UUID.fromString(rows.first(
                "select payment_id from quote_acceptance where request_id = ? order by made_at desc limit 1", request));
    }

    /** The report service tells of an edition. */
    UUID deliver(UUID request, long edition) {
        return deliver(request, edition, clock.instant());
    }

    /** The same of an edition that was published earlier. */
    UUID deliver(UUID request, long edition, Instant publishedAt) {
        var event = UUID.randomUUID();
        tell(request, """
                {"specversion":"1.0","id":"%s","source":"/report-service","type":"%s","subject":"%s","time":"%s",
                 "aggregateversion":%d,"datacontenttype":"application/json","data":{"requestId":"%s","reportId":"%s",
                 "slug":"for-one-client","edition":%d,"deliveredAt":"%s"}}""".formatted(
                event, DELIVERED, request, clock.instant(), edition, request, UUID.randomUUID(), edition, publishedAt));
        Eventually.within(
                Duration.ofSeconds(20),
                "the delivery is known",
                () -> !rows.all("select 1 from inbox where event_id = ?", event).isEmpty());
        return event;
    }

    void tell(UUID request, String json) {
        producer.send(new ProducerRecord<>(DELIVERED, request.toString(), json));
        producer.flush();
    }

    String status(UUID request) {
        return rows.first("select status from custom_request where id = ?", request);
    }

    void untilIs(UUID request, RequestStatus status) {
        Eventually.within(
                Duration.ofSeconds(20),
                "the request is " + status,
                () -> status(request).equals(status.name()));
    }

    /** A day from now on, as forms take it. */
    String day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    static String mine(UUID request) {
        return "/account/bookings/requests/" + request;
    }

    static String desk(UUID request) {
        return "/desk/bookings/requests/" + request;
    }

    private static String last(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
