package org.dossier.subscriber.payments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dossier.kit.events.CloudEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The examples that the booking service reads are what this service writes, and those that it writes are read here. */
class PaymentContractTest {
    private static final Path CONTRACTS = Path.of("..", "contracts", "events");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<Path> payments() {
        return examples(PaymentChanged.TYPE);
    }

    static Stream<Path> refunds() {
        return examples(RefundRequested.TYPE);
    }

    private static Stream<Path> examples(String type) {
        try (var files = Files.list(CONTRACTS.resolve(type).resolve("examples"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("payments")
    void anExampleOfAPaymentSurvivesItsRecord(Path example) throws IOException {
        var event = CloudEvent.parse(Files.readString(example)).requireType(PaymentChanged.TYPE);
        var payload = event.dataAs(PaymentChanged.class);
        assertEquals(event.subject(), payload.paymentId().toString());
        assertEquals(event.data(), JSON.readTree(JSON.writeValueAsString(payload)));
        assertEquals(
                payload.refundedMinor(),
                payload.refunds().stream()
                        .filter(refund -> refund.state() == RefundState.DONE)
                        .mapToLong(PaymentChanged.Refund::amountMinor)
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("refunds")
    void anExampleOfARefundSurvivesItsRecord(Path example) throws IOException {
        var event = CloudEvent.parse(Files.readString(example)).requireType(RefundRequested.TYPE);
        var payload = event.dataAs(RefundRequested.class);
        assertEquals(event.subject(), payload.paymentId().toString());
        assertEquals(event.data(), JSON.readTree(JSON.writeValueAsString(payload)));
    }

    @Test
    void anExampleHasExactlyTheSchemasMembers() throws IOException {
        for (var type : List.of(PaymentChanged.TYPE, RefundRequested.TYPE)) {
            var schema =
                    JSON.readTree(CONTRACTS.resolve(type).resolve("schema.json").toFile());
            var required = new TreeSet<String>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            assertEquals(required, names(schema.path("properties")));
            for (var example : examples(type).toList()) {
                assertEquals(required, names(JSON.readTree(example.toFile()).path("data")), example.toString());
            }
        }
    }

    @Test
    void thereIsAnExampleOfEachEnd() {
        var states = told().stream().map(PaymentChanged::state).collect(Collectors.toSet());
        assertTrue(states.containsAll(EnumSet.of(PaymentState.PAID, PaymentState.FAILED, PaymentState.EXPIRED)));
        Set<RefundState> refunds = told().stream()
                .flatMap(payment -> payment.refunds().stream())
                .map(PaymentChanged.Refund::state)
                .collect(Collectors.toSet());
        assertEquals(EnumSet.of(RefundState.REQUESTED, RefundState.DONE, RefundState.FAILED), refunds);
    }

    private static List<PaymentChanged> told() {
        return payments()
                .map(path -> {
                    try {
                        return CloudEvent.parse(Files.readString(path)).dataAs(PaymentChanged.class);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static TreeSet<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
