package org.dossier.gateway.session;

/** Asks the OpenID provider for the next set of tokens. */
public interface TokenRenewal {

    /**
     * Blocks until the provider answers.
     *
     * @throws SignInEnded if the provider refuses
     * @throws RuntimeException if the provider cannot be asked
     */
    Tokens renew(Tokens expiring);
}
