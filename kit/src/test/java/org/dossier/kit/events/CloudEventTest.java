package org.dossier.kit.events;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CloudEventTest {
    record Opened(Instant until) {}

    @Test
    void whatIsWrittenIsRead() {
        var until = Instant.parse("2027-01-01T00:00:00Z");
        var event = CloudEvent.of(
                new DomainEvent("x.opened.v1", UUID.randomUUID(), 7, new Opened(until)), "/x", Instant.EPOCH, null);
        var read = CloudEvent.parse(event.toJson());
        assertEquals(event, read);
        assertEquals(until, read.dataAs(Opened.class).until());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"id\": \"not a uuid\"}", "\u0000", "{\"specversion\":\"1.0\"}"})
    void poisonIsCalledPoison(String poison) {
        assertThrows(MalformedEvent.class, () -> CloudEvent.parse(poison));
    }
}
