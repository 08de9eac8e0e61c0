package org.dossier.report.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.dossier.report.catalogue.PartKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.importing.Documents.part;

/**
 * Reads a real document that is somebody's own and therefore not kept here. Its place is the system property
 * {@code dossier.sample-report}, else a folder beside the checkout; where it is absent the test says so and ends.
 */
class SampleReportTest {
    private static final String BESIDE = "shared/samples/central-asia-report.txt";

    @Test
    void theRealReportIsReadWhole() throws IOException {
        var sample = sample();
        Assumptions.assumeTrue(sample.isPresent(), "No sample report beside the checkout: nothing to read.");
        var report = Documents.importing(Files.readAllBytes(sample.get()), "report.txt");

        assertThat(report.title()).isEqualTo("Intelligence Agencies, Security, and Cooperation in Central Asia");
        assertThat(report.series()).isEqualTo("Central Asia Intelligence Agency");
        assertThat(report.parts()).hasSize(5);
        assertThat(part(report, PartKind.KEY_JUDGEMENTS).items()).hasSize(5);
        assertThat(part(report, PartKind.FORECAST).items()).hasSize(6);
        assertThat(report.cover())
                .isNotNull()
                .extracting(ImportedCover::credit)
                .isEqualTo("Xavfsizlik Telegram Channel");
        assertThat(report.authorsNote()).startsWith("A specialised analytical unit");
        assertThat(report.parts().toString()).doesNotContain("contact us", "Course", "logo");
        assertThat(report.warnings()).isEmpty();
    }

    private static Optional<Path> sample() {
        var named =
                Optional.ofNullable(System.getProperty("dossier.sample-report")).map(Path::of);
        var beside = Optional.of(
                Path.of("").toAbsolutePath().resolve("../..").resolve(BESIDE).normalize());
        return named.or(() -> beside).filter(Files::isReadable);
    }
}
