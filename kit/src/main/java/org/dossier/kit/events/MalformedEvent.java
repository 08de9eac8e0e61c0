package org.dossier.kit.events;

import org.jspecify.annotations.Nullable;

/** A poison event: it can never be handled, so it goes to the dead-letter topic. */
public class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An event that is well-formed and says what cannot be. */
    public MalformedEvent(String message) {
        this(message, null);
    }

    MalformedEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
