package org.dossier.stripe.sandbox.store;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

import com.google.gson.JsonObject;

/** Real time plus what was advanced; never goes back. */
public final class SimClock {

    static final String ID = "clock";

    private final Clock real;
    private final AtomicLong offset = new AtomicLong();

    public SimClock(Clock real) {
        this.real = real;
    }

    public long millis() {
        return real.millis() + offset.get();
    }

    /** Real milliseconds: for signatures, which receivers hold against their own clock. */
    public long realMillis() {
        return real.millis();
    }

    /** Moves the clock to a moment, if that lies ahead, and keeps it there across restarts. */
    public void advanceTo(Change change, long millis) {
        offset.updateAndGet(before -> Math.max(before, millis - real.millis()));
        change.put(Kind.CLOCK, ID, Json.object("offset", offset.get()));
    }

    public void reset(Change change) {
        offset.set(0);
        change.remove(Kind.CLOCK, ID);
    }

    void restore(JsonObject kept) {
        offset.set(kept.get("offset").getAsLong());
    }
}
