package org.dossier.booking.consultations.offer;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers of this very second, so that many programs that ask the same are answered by one look into the database. What
 * is told may be a second old; whoever books is checked anew. Every replica may have its own.
 */
@ApplicationScoped
class RecentAnswers {
    private static final int MOST = 100;

    /** What was asked, and in which second. */
    private record Asked(String question, long second) {}

    private final Map<Asked, String> answers = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentAnswers(Clock clock) {
        this.clock = clock;
    }

    /** The answer to a question; found once, while others who ask the same wait for it. */
    String to(String question, Supplier<String> answer) {
        var second = clock.instant().getEpochSecond();
        if (answers.size() > MOST) {
            answers.clear();
        }
        var asked = new Asked(question, second);
        var known = answers.get(asked);
        if (known != null) {
            return known;
        }
        answers.keySet().removeIf(old -> old.second() < second);
        return answers.computeIfAbsent(asked, now -> answer.get());
    }
}
