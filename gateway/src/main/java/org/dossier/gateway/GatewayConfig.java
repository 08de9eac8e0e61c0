package org.dossier.gateway;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where this installation stands. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** The address readers type, without a slash at its end; the only origin from which forms are accepted. */
    String publicUrl();

    /** The OpenID provider's issuer; its origin is a place forms may lead to, because sign-out redirects there. */
    String issuer();

    /** Origins beside Stripe's own to which a form's answer may redirect, such as the local sandbox. Default: none. */
    Optional<List<String>> formOrigins();

    /** Encrypts the state of a sign-in under way; at least 32 characters, the same on every replica. */
    String stateSecret();
}
