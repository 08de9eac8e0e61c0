package org.dossier.gateway.routing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.dossier.gateway.routing.Replica.State;

/**
 * A service's instances in turn. Ready ones first; when none is ready, those that at least answer, because a service
 * whose readiness waits for Kafka can still serve pages; never one that cannot be reached.
 */
final class Replicas {

    private final List<Replica> all;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<Replica> all) {
        this.all = List.copyOf(all);
    }

    List<Replica> all() {
        return all;
    }

    /** Whether any was ever seen ready. */
    boolean wereReady() {
        return all.stream().anyMatch(Replica::wasReady);
    }

    /** The next to ask, other than the one that just failed, or null. */
    @Nullable
    Replica next(@Nullable Replica failed) {
        var ready = next(State.READY, failed);
        return ready != null ? ready : next(State.UNREADY, failed);
    }

    private @Nullable Replica next(State state, @Nullable Replica failed) {
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        for (int i = 0; i < all.size(); i++) {
            var candidate = all.get((first + i) % all.size());
            if (candidate != failed && candidate.state() == state) {
                return candidate;
            }
        }
        return null;
    }
}
