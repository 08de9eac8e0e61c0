package org.dossier.report.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Clock LATER = Clock.offset(NOON, Duration.ofHours(1));

    @Test
    @DisplayName("A report takes only the declared moves (I14)")
    void aReportTakesOnlyTheDeclaredMoves() {
        var report = Report.draft("a", complete(), NOON);
        assertThrows(IllegalMove.class, () -> report.withdraw(NOON));
        report.publish(NOON);
        report.publish(LATER);
        report.withdraw(LATER);
        assertThrows(IllegalMove.class, () -> report.withdraw(LATER));
        report.publish(LATER);
        assertEquals(ReportStatus.PUBLISHED, report.status());
    }

    @Test
    void anIncompleteReportSaysAllThatItLacksAndStaysADraft() {
        var report = Report.draft("a", manuscript(null, List.of(), List.of()), NOON);
        var refused = assertThrows(IncompleteReport.class, () -> report.publish(NOON));
        assertEquals(Set.of(Missing.values()), refused.missing());
        assertEquals(ReportStatus.DRAFT, report.status());
    }

    @Test
    void theFirstDateStaysWhenTheNextEditionComes() {
        var report = Report.draft("a", complete(), NOON);
        report.publish(NOON);
        report.revise(complete(), LATER);
        assertTrue(report.hasUnpublishedChanges());
        report.publish(LATER);
        assertFalse(report.hasUnpublishedChanges());
        assertEquals(NOON.instant(), report.publishedAt().orElseThrow());
        assertEquals(LATER.instant(), report.updatedAt().orElseThrow());
    }

    @Test
    void aRevisionGivesBackWhatWasWritten() {
        var report = Report.draft("a", manuscript(null, List.of(), List.of()), NOON);
        report.revise(complete(), LATER);
        assertEquals(complete(), report.manuscript());
    }

    @ParameterizedTest
    @CsvSource({
        "Cables & Ice: the High North, cables-ice-the-high-north",
        "Türkiye’s Überraschung, turkiyes-uberraschung",
        "'  --  ', report",
        "Москва, report",
    })
    void aSlugIsPlain(String title, String slug) {
        assertEquals(slug, Slug.of(title));
    }

    @Test
    void aSlugIsShort() {
        assertTrue(Slug.of("word ".repeat(100)).length() <= 80);
    }

    private static Manuscript complete() {
        return manuscript(
                Region.ARCTIC,
                List.of(new UUID(0, 1)),
                List.of(
                        Manuscript.Part.ofText(PartKind.EXECUTIVE_SUMMARY, "Summary", "In short."),
                        new Manuscript.Part(PartKind.FORECAST, "Forecast", "", List.of("Rain."))));
    }

    private static Manuscript manuscript(@Nullable Region region, List<UUID> authors, List<Manuscript.Part> parts) {
        return new Manuscript("Title", "", region, List.of(), List.of(), authors, Access.EVERYONE, "", "", "", parts);
    }
}
