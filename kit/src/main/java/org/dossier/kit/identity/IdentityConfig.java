package org.dossier.kit.identity;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How sure we must be of who somebody is. */
@ConfigMapping(prefix = "dossier.identity")
interface IdentityConfig {
    /**
     * The {@code acr} that a token must carry for its staff roles to count: the identity provider's word for "signed in
     * with a second factor". Empty: staff roles count however their holder signed in, which is said at each start.
     */
    Optional<String> staffAcr();

    /** Clients ({@code azp}) that are programs: they sign in with a secret of their own and have no second factor. */
    @WithDefault("dossier-desk-api")
    Set<String> programs();
}
