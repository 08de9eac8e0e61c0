package org.dossier.subscriber.entitlements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dossier.kit.events.CloudEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The examples that consumers read are what this service writes. */
class EntitlementContractTest {
    private static final Path CONTRACT = Path.of("..", "contracts", "events", EntitlementChanged.TYPE);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(CONTRACT.resolve("examples"))) {
            return new ArrayList<>(files.toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleSurvivesThePayloadsRecord(Path example) throws IOException {
        var event = CloudEvent.parse(Files.readString(example));
        assertEquals(EntitlementChanged.TYPE, event.type());
        var payload = event.dataAs(EntitlementChanged.class);
        assertEquals(event.subject(), payload.accountId().toString());
        assertEquals(event.data(), JSON.readTree(CloudEventData.of(payload)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleHasExactlyTheSchemasMembers(Path example) throws IOException {
        var data = JSON.readTree(example.toFile()).path("data");
        var schema = JSON.readTree(CONTRACT.resolve("schema.json").toFile());
        var required = new TreeSet<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        assertEquals(required, names(data));
        assertEquals(required, names(schema.path("properties")));
    }

    @Test
    void thereIsAnExampleOfEachCause() throws IOException {
        var causes = new TreeSet<Cause>();
        for (var example : examples().toList()) {
            causes.add(CloudEvent.parse(Files.readString(example))
                    .dataAs(EntitlementChanged.class)
                    .cause());
        }
        assertTrue(causes.containsAll(List.of(Cause.values())));
    }

    private static TreeSet<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
