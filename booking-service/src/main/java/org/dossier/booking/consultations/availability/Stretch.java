package org.dossier.booking.consultations.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Free slots that follow each other every half-hour.
 *
 * @param first when the first of them begins
 * @param last when the last of them begins
 */
public record Stretch(Instant first, Instant last) {
    /** How far apart the slots of a stretch begin, in minutes. */
    public static final long EVERY_MINUTES = FreeSlots.STEP.toMinutes();

    /** Slots as stretches; a dozen of them a day are one or two. */
    static List<Stretch> of(long[] starts) {
        var stretches = new ArrayList<Stretch>();
        for (int from = 0, i = 1; i <= starts.length; i++) {
            if (i == starts.length || starts[i] != starts[i - 1] + FreeSlots.STEP.toSeconds()) {
                stretches.add(new Stretch(Instant.ofEpochSecond(starts[from]), Instant.ofEpochSecond(starts[i - 1])));
                from = i;
            }
        }
        return stretches;
    }
}
