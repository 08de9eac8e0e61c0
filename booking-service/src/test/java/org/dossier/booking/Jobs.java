package org.dossier.booking;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.SuccessfulExecution;

import org.dossier.kit.test.Eventually;

/** Knows when the service's jobs have looked, for tests in which one must have done so or must be at rest. */
@Singleton
public class Jobs {
    private final Map<String, Integer> ended = new ConcurrentHashMap<>();

    void hasEnded(@Observes SuccessfulExecution execution) {
        ended.merge(execution.getExecution().getTrigger().getId(), 1, Integer::sum);
    }

    /** Returns when a run has begun after this call, and has ended: the first to end may have begun before. */
    public void awaitRun(String identity) {
        var before = count(identity);
        Eventually.within(Duration.ofSeconds(20), identity + " has run", () -> count(identity) >= before + 2);
    }

    private int count(String identity) {
        return ended.getOrDefault(identity, 0);
    }
}
