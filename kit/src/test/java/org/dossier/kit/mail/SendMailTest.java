package org.dossier.kit.mail;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SendMailTest {
    /** F27 */
    @Test
    void pausesGrowFromASecondToFiveMinutes() {
        var pauses = IntStream.rangeClosed(1, 11)
                .mapToObj(SendMail::pauseAfter)
                .map(Duration::toSeconds)
                .toList();
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L), pauses);
        assertEquals(Duration.ofMinutes(5), SendMail.pauseAfter(1_000_000));
    }
}
