package org.dossier.booking.consultations.calls;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down what was said, and where people meet. Whose call it is was asked before. */
@ApplicationScoped
public class NoteCall {
    /** The most that a field of notes takes. */
    public static final int LONGEST = 8_000;

    private static final int LONGEST_ROOM = 500;

    private final Calls calls;

    NoteCall(Calls calls) {
        this.calls = calls;
    }

    /**
     * Keeps notes.
     *
     * @param shared the client reads these too
     * @param forUs only the expert and staff do
     */
    @Transactional
    public void write(UUID id, String shared, String forUs) {
        calls.getForUpdate(id).write(clean(shared), clean(forUs));
    }

    /** An address of a video room; anything that is no https address is no room. */
    @Transactional
    public void meetAt(UUID id, String address) {
        calls.getForUpdate(id).meetAt(isRoom(address) ? address.strip() : "");
    }

    /** Whether this can be linked to: empty, or an https address. */
    public static boolean isRoom(String address) {
        return address.isBlank()
                || address.length() <= LONGEST_ROOM && address.strip().matches("https://[^\\s\"<>]+");
    }

    private static String clean(String text) {
        var kept = text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "").strip();
        return kept.substring(0, Math.min(kept.length(), LONGEST));
    }
}
