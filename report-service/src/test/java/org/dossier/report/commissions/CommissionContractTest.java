package org.dossier.report.commissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dossier.kit.events.CloudEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** The booking service's own examples, read as this service reads them. */
class CommissionContractTest {
    private static final Path EXAMPLES = Path.of("../contracts/events/booking.request-accepted.v1/examples");

    static Stream<Path> examples() throws IOException {
        return Files.list(EXAMPLES);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsUnderstood(Path example) throws IOException {
        var event = CloudEvent.parse(Files.readString(example));
        var change = event.requireType(RequestAccepted.TYPE).dataAs(RequestAccepted.class);
        assertThat(change.requestId().toString()).isEqualTo(event.subject());
        assertThat(change.clientSubject()).isEqualTo("7eb5c5a0-0da1-5f93-b072-90b25041a6e4");
        assertThat(change.cancelled()).isEqualTo(example.toString().endsWith("cancelled.json"));
        var confidential = example.getFileName().toString().startsWith("confidential");
        assertThat(change.title() == null).isEqualTo(confidential);
        assertThat(change.namedStaff() != null).isEqualTo(confidential);
        if (confidential) {
            assertThat(change.namedStaff()).contains("edith@example.org");
        }
    }
}
