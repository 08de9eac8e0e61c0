package org.dossier.gateway.routing;

import org.dossier.gateway.answers.Trouble;

/** A service gave no usable answer. It is expected, hence without a stack trace. */
public final class UpstreamFailure extends RuntimeException {

    private final Trouble trouble;

    UpstreamFailure(Trouble trouble, String message) {
        super(message, null, false, false);
        this.trouble = trouble;
    }

    /** What the client is told. */
    public Trouble trouble() {
        return trouble;
    }
}
