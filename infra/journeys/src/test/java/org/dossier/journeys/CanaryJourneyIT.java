package org.dossier.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R07, I09: a crawl of everything that a visitor can reach, for any sentence of a body that is not theirs to read. */
class CanaryJourneyIT extends Journey {
    private static final int ENOUGH = 60;

    @Test
    void noSentenceOfAClosedBodyReachesAGuest() {
        crawl("", Canaries.ofTheDemo());
    }

    @Test
    void noSentenceForSubscribersReachesAReaderWithoutAPlan() {
        try (var reader = newReader("Olga")) {
            crawl(reader.cookies(), Canaries.forSubscribers());
        }
    }

    @Test
    void noSentenceForSubscribersReachesOneWhosePlanHasLapsed() {
        try (var reader = visitor().open(PAID)) {
            reader.click("Sign in");
            var email = reader.register("Lev");
            reader.subscribe("complete-monthly");
            stack.stripe().cancelAtOnce(email);
            Eventually.within(java.time.Duration.ofSeconds(20), "access is closed", () -> !reader.reads(PAID));
            crawl(reader.cookies(), Canaries.forSubscribers());
        }
    }

    @Test
    void aPlanForTwoRegionsTellsNothingOfTheOthers() {
        try (var reader = newReader("Emil")) {
            reader.subscribe("eurasia-monthly");
            assertTrue(reader.reads(PAID));
            crawl(reader.cookies(), Canaries.forSubscribersOutside("central-asia", "caucasus"));
        }
    }

    /** R59: nor does a log hold one. */
    @Test
    void noLogTellsASentence() throws IOException {
        try (var logs = Files.list(stack.logs())) {
            for (Path log : logs.toList()) {
                // The canaries are ASCII; a log that is being written may end within a sign that is not.
                var text = Files.readString(log, StandardCharsets.ISO_8859_1);
                assertEquals(Map.of(), Canaries.ofTheDemo().in(text), log.toString());
            }
        }
    }

    private void crawl(String cookies, Canaries canaries) {
        assertTrue(canaries.size() > 100, "the demo has closed reports: " + canaries.size());
        var pages = new Crawler(stack, cookies).everything(canaries);
        assertTrue(pages > ENOUGH, "the crawl got somewhere: " + pages);
    }
}
