package org.dossier.report.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;

import static org.dossier.report.ReportBuilder.aReport;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the booking service is told of a report for one client, against the contract. */
@QuarkusTest
class CommissionDeliveredTest {
    private static final Path CONTRACT = Path.of("../contracts/events", CommissionDelivered.TYPE);

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void eachEditionIsToldWithAHigherNumberAndTheFieldsOfTheSchema() throws IOException {
        var report = newsroom.publish(aReport("ice").forClient(Person.BEN));
        newsroom.publishAgain(report, aReport("ice").forClient(Person.BEN).saying("More."));
        var key = sql.first(
                        "select request_id::text from commission where report_id = ?", row -> row.getString(1), report)
                .orElseThrow();
        var events = sql.list(
                "select payload from outbox where key = ? order by position",
                row -> CloudEvent.parse(row.getString(1)),
                key);
        assertEquals(2, events.size());
        assertTrue(events.get(0).data().get("edition").asLong()
                < events.get(1).data().get("edition").asLong());
        var schema = json.readTree(CONTRACT.resolve("schema.json").toFile());
        assertEquals(namesOf(schema.get("properties")), namesOf(events.get(0).data()));
        assertEquals(report.toString(), events.get(0).data().get("reportId").asText());
    }

    @Test
    void theExamplesAreWhatWeWouldSend() throws IOException {
        try (var examples = Files.list(CONTRACT.resolve("examples"))) {
            for (var example : examples.sorted(Comparator.naturalOrder()).toList()) {
                var event = CloudEvent.parse(Files.readString(example));
                var data = json.writeValueAsString(event.dataAs(CommissionDelivered.class));
                assertEquals(json.readTree(event.data().toString()), json.readTree(data));
                assertEquals(event.subject(), event.data().get("requestId").asText());
            }
        }
    }

    private static TreeSet<String> namesOf(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
