package org.dossier.report.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dossier.kit.events.CloudEvent;
import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The subscriber service's own examples, read as this service reads them. */
class EntitlementContractTest {
    private static final Path EXAMPLES = Path.of("../contracts/events/subscriber.entitlement-changed.v1/examples");
    private static final Instant WITHIN = Instant.parse("2026-12-15T00:00:00Z");

    static Stream<Path> examples() throws IOException {
        return Files.list(EXAMPLES);
    }

    @Test
    void whoseAccessEndedIsToldSo() throws IOException {
        var change = CloudEvent.parse(Files.readString(EXAMPLES.resolve("ended.json")))
                .dataAs(EntitlementChanged.class);
        var entitlement = new Entitlement(change.coverage(), change.until(), change.cause(), change.plan());
        var later = Instant.parse("2026-12-21T00:00:00Z");
        var decision = Paywall.decide(Access.SUBSCRIBERS, Region.ARCTIC, Viewer.entitledTo(entitlement), later);
        assertEquals("lapsed", decision.code());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleOpensExactlyWhatItCovers(Path example) throws IOException {
        var event = CloudEvent.parse(Files.readString(example));
        var change = event.dataAs(EntitlementChanged.class);
        var entitlement = new Entitlement(change.coverage(), change.until(), change.cause(), change.plan());
        for (var region : Region.values()) {
            var decision = Paywall.decide(Access.SUBSCRIBERS, region, Viewer.entitledTo(entitlement), WITHIN);
            boolean covered =
                    change.coverage().contains("*") || change.coverage().contains(region.code());
            assertEquals(covered, decision instanceof Decision.Open, region + ": " + decision.code());
        }
    }
}
