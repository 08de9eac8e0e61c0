package org.dossier.booking.agenda;

import java.time.Instant;
import java.util.List;

/**
 * What a feature tells of its bookings; each feature has one bean. The pages and feeds that show all of them know no
 * more of a feature than this.
 */
public interface Agenda {
    /** A client's bookings, also past and cancelled ones of the last year, soonest first. */
    List<Entry> ofClient(String subject);

    /**
     * What was booked for an address by somebody else and is nobody's account's yet, for whoever has confirmed that the
     * address is theirs; soonest first.
     */
    default List<Entry> ofAddress(String address) {
        return List.of();
    }

    /** Whether somebody with this address takes calls, or teaches, so that {@link #ofExpert} is theirs to read. */
    default boolean isExpert(String email) {
        return false;
    }

    /** What an expert or trainer has to attend, from now on, soonest first. */
    List<Entry> ofExpert(String email);

    /** All that takes place between two moments, soonest first: the desk's calendar. */
    List<Entry> between(Instant from, Instant to);

    /** What a person of staff must do, most urgent first. */
    List<Task> tasks();
}
