package org.dossier.report.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.sql.Sql;
import org.dossier.report.Newsroom;

import static org.dossier.report.ReportBuilder.aReport;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What we send is what {@code contracts/events} says, and it waits in the outbox in the publishing transaction. */
@QuarkusTest
@DisplayName("report.report-published.v1 (I07, I09, A03)")
class ReportPublishedTest {
    private static final Path CONTRACT = Path.of("../contracts/events/report.report-published.v1");

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void empty() {
        newsroom.clear();
    }

    @Test
    void eachEditionIsToldWithAHigherVersionAndWithoutItsBody() {
        var id = newsroom.publish(
                aReport("ice").forSubscribers().saying("zqcanary").noting("zqcanary"));
        newsroom.publishAgain(
                id, aReport("ice").titled("Ice again").forSubscribers().saying("zqcanary"));
        var events = eventsOf(id.toString());
        assertEquals(2, events.size());
        assertTrue(events.get(0).aggregateVersion() < events.get(1).aggregateVersion());
        assertEquals("Ice again", events.get(1).data().get("title").asText());
        assertFalse(events.toString().contains("zqcanary"));
    }

    @Test
    void anEventHasTheFieldsOfTheSchemaAndNoOther() throws IOException {
        var id = newsroom.publish(aReport("ice").about("NO").filedUnder("shipping"));
        var schema = json.readTree(CONTRACT.resolve("schema.json").toFile());
        var data = eventsOf(id.toString()).getFirst().data();
        assertEquals(namesOf(schema.get("properties")), namesOf(data));
        assertEquals("PUBLISHED", data.get("status").asText());
        assertEquals("EVERYONE", data.get("access").asText());
        assertEquals("arctic", data.get("region").asText());
        assertEquals("2026-03-01T07:00:00Z", data.get("publishedAt").asText());
    }

    @Test
    void aWithdrawalIsToldWithAHigherVersionAndWithoutAWordOfTheReport() throws IOException {
        var id = newsroom.publish(aReport("ice").titled("zqcanary").forSubscribers());
        newsroom.withdraw(id);
        var events = eventsOf(id.toString());
        assertEquals(2, events.size());
        var withdrawal = events.get(1);
        assertEquals("report.report-published.v1", withdrawal.type());
        assertTrue(events.get(0).aggregateVersion() < withdrawal.aggregateVersion());
        assertEquals("WITHDRAWN", withdrawal.data().get("status").asText());
        var schema = json.readTree(CONTRACT.resolve("schema.json").toFile());
        var required = new TreeSet<String>();
        schema.get("required").forEach(name -> required.add(name.asText()));
        assertEquals(required, namesOf(withdrawal.data()));
        assertFalse(withdrawal.toJson().contains("zqcanary"));
    }

    @Test
    void aReportThatComesBackIsToldAgain() {
        var id = newsroom.publish(aReport("ice"));
        newsroom.withdraw(id);
        newsroom.publishAgain(id, aReport("ice").titled("Ice again"));
        var events = eventsOf(id.toString());
        assertEquals(3, events.size());
        assertTrue(events.get(1).aggregateVersion() < events.get(2).aggregateVersion());
        assertEquals("PUBLISHED", events.get(2).data().get("status").asText());
    }

    @Test
    void theExamplesAreWhatWeWouldSend() throws IOException {
        try (var examples = Files.list(CONTRACT.resolve("examples"))) {
            for (var example : examples.sorted(Comparator.naturalOrder()).toList()) {
                var event = CloudEvent.parse(Files.readString(example));
                Class<?> form = event.data().get("status").asText().equals("WITHDRAWN")
                        ? ReportWithdrawn.class
                        : ReportPublished.class;
                Object data = event.dataAs(form);
                assertEquals(event.data(), json.valueToTree(data), example.toString());
                assertEquals(event.subject(), event.data().get("id").asText());
            }
        }
    }

    private List<CloudEvent> eventsOf(String key) {
        return sql.list(
                "select payload from outbox where key = ? order by position",
                row -> CloudEvent.parse(row.getString(1)),
                key);
    }

    private static TreeSet<String> namesOf(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
