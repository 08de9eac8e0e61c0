package org.dossier.gateway.session;

/** The provider no longer renews a sign-in: it was ended there, or its reader was. */
public final class SignInEnded extends RuntimeException {

    /** With what the provider said. */
    public SignInEnded(String message) {
        super(message, null, false, false);
    }
}
