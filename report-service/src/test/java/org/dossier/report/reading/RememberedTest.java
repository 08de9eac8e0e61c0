package org.dossier.report.reading;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import org.dossier.report.reading.Remembered.Id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RememberedTest {
    private static final Id FIRST = new Id(UUID.randomUUID(), 3);

    private long nanos;
    private final Remembered remembered = new Remembered(() -> nanos);

    /** R06: the list may hold the title of a report that was withdrawn meanwhile. */
    @Test
    void relatedReportsAreTrustedForLessThanFiveSeconds() {
        remembered.keepRelated(FIRST, List.of());
        pass(Duration.ofSeconds(2));
        assertNotNull(remembered.related(FIRST));
        pass(Duration.ofSeconds(2));
        assertNull(remembered.related(FIRST));
    }

    @Test
    void aBodyBelongsToItsEditionAlone() {
        remembered.keepBody(FIRST, "body");
        assertEquals("body", remembered.body(FIRST));
        assertNull(remembered.body(new Id(FIRST.reportId(), 4)));
        assertNull(remembered.body(Remembered.NONE));
    }

    @Test
    void aBodyThatNobodyReadsIsForgotten() {
        remembered.keepBody(FIRST, "body");
        pass(Duration.ofMinutes(10));
        assertNull(remembered.body(FIRST));
    }

    @Test
    void anArchiveDoesNotFillTheMemory() {
        var report = "x".repeat(100_000);
        var ids = LongStream.range(0, 200)
                .mapToObj(number -> new Id(FIRST.reportId(), number))
                .toList();
        ids.forEach(id -> remembered.keepBody(id, report));
        var kept = ids.stream().filter(id -> remembered.body(id) != null).count();
        assertTrue(kept <= 42, kept + " bodies of 100,000 letters");
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
