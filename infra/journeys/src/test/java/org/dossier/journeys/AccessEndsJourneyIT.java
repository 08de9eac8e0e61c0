package org.dossier.journeys;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** R06, I10: a subscription that is ended at once closes every path within five seconds. */
class AccessEndsJourneyIT extends Journey {
    @Test
    void anEndAtOnceClosesEveryPathWithinFiveSeconds() {
        try (var reader = visitor().open(PAID)) {
            reader.click("Sign in");
            var email = reader.register("Selin");
            reader.subscribe("complete-monthly");
            var canaries = Canaries.forSubscribers();
            var crawler = new Crawler(stack, reader.cookies());
            assertTrue(crawler.tellsSomethingOf(canaries, PAID), "the page");
            assertTrue(crawler.tellsSomethingOf(canaries, "/api" + PAID), "the API");

            stack.stripe().cancelAtOnce(email);
            Eventually.within(
                    Duration.ofSeconds(5),
                    "every path is closed",
                    () -> !crawler.tellsSomethingOf(canaries, PAID)
                            && !crawler.tellsSomethingOf(canaries, "/api" + PAID));
            crawler.everything(canaries);
            var letters = new Letters(stack, email);
            Eventually.within(
                    Duration.ofSeconds(20), "the mail", () -> letters.about("Your subscription has ended") == 1);
        }
    }
}
