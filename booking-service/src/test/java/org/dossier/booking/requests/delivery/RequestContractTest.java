package org.dossier.booking.requests.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import org.dossier.booking.payments.Buyer;
import org.dossier.booking.requests.Brief;
import org.dossier.booking.requests.Confidentiality;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.kit.events.CloudEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of both events, as this service writes the one and reads the other. */
class RequestContractTest {
    private static final Path EVENTS = Path.of("../contracts/events");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void ourExamplesAreWhatWeSend() throws IOException {
        for (var example : examples(RequestAccepted.TYPE)) {
            var data = example.requireType(RequestAccepted.TYPE).dataAs(RequestAccepted.class);
            assertThat(JSON.<JsonNode>valueToTree(data)).isEqualTo(example.data());
            assertThat(example.subject()).isEqualTo(data.requestId().toString());
        }
    }

    @Test
    void whatWeSendHasTheFieldsOfTheSchema() throws IOException {
        var schema = JSON.readTree(
                EVENTS.resolve(RequestAccepted.TYPE + "/schema.json").toFile());
        var sent = JSON.<JsonNode>valueToTree(
                RequestAccepted.event(accepted(Confidentiality.NORMAL)).data());
        assertThat(names(sent)).isEqualTo(names(schema.get("properties")));
        assertThat(sent.get("reference").asText())
                .matches(schema.at("/properties/reference/pattern").asText());
        assertThat(sent.get("title").asText()).isEqualTo("Fuel in Lori");
        assertThat(sent.get("status").asText()).isEqualTo("ACCEPTED");
        assertThat(sent.get("namedStaff").isNull()).isTrue();
    }

    @Test
    void whoMaySeeAConfidentialRequestIsTold() {
        var request = accepted(Confidentiality.NAMED_STAFF);
        assertThat(RequestAccepted.of(request).namedStaff()).isEmpty();
        request.nameStaff("Vera@example.org");
        request.nameStaff("edith@example.org");
        assertThat(RequestAccepted.of(request).namedStaff()).containsExactly("edith@example.org", "vera@example.org");
    }

    @Test
    void theTitleOfAConfidentialRequestIsNotTold() {
        assertThat(JSON.<JsonNode>valueToTree(RequestAccepted.event(accepted(Confidentiality.NAMED_STAFF))
                                .data())
                        .toString())
                .doesNotContain("Lori");
    }

    @Test
    void theReportServicesExamplesAreUnderstood() throws IOException {
        for (var example : examples(CommissionDelivered.TYPE)) {
            var data = example.requireType(CommissionDelivered.TYPE).dataAs(CommissionDelivered.class);
            assertThat(data.slug()).isEqualTo(example.data().get("slug").asText());
            assertThat(data.edition()).isEqualTo(example.data().get("edition").asLong());
            assertThat(data.requestId().toString()).isEqualTo(example.subject());
        }
    }

    private static CustomRequest accepted(Confidentiality confidentiality) {
        var at = Instant.parse("2026-11-20T10:00:00Z");
        var request = CustomRequest.sent(
                new Buyer("sub-ana", "Ana", "ana@example.org"),
                new Brief("Fuel in Lori", "What fails first?", null, confidentiality),
                at);
        request.quote(UUID.randomUUID(), at.plusSeconds(60), at);
        request.begin(UUID.randomUUID(), null, LocalDate.of(2026, 12, 18), at);
        return request;
    }

    private static List<CloudEvent> examples(String type) throws IOException {
        try (var files = Files.list(EVENTS.resolve(type + "/examples"))) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return CloudEvent.parse(Files.readString(file));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    private static TreeSet<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
