package org.dossier.booking.requests.pages;

import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Turn;

/** How a state is shown. */
public final class Tone {
    private Tone() {}

    /** {@code good}, {@code warn}, {@code bad} or {@code info}; warn where the one who looks has to act. */
    public static String of(RequestStatus status, Turn viewer) {
        if (status == RequestStatus.CLOSED) {
            return "good";
        }
        if (status.isStopped()) {
            return "bad";
        }
        return status.turn() == viewer ? "warn" : "info";
    }
}
