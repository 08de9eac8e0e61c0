package org.dossier.gateway.login;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;

import org.dossier.gateway.session.SessionConfig;
import org.dossier.gateway.session.SignInEnded;
import org.dossier.gateway.session.TokenRenewal;
import org.dossier.gateway.session.Tokens;

/**
 * The OpenID provider as the extension knows it: its keys, its addresses, our credentials. The extension's runtime type is
 * used because the public client neither renews a code flow's tokens nor verifies a logout token.
 */
@Singleton
final class Provider implements TokenRenewal {

    private final TenantConfigBean tenants;
    private final SessionConfig config;

    Provider(TenantConfigBean tenants, SessionConfig config) {
        this.tenants = tenants;
        this.config = config;
    }

    /** Empty until the provider has answered for the first time. */
    Optional<OidcProvider> get() {
        return Optional.ofNullable(tenants.getDefaultTenant().provider());
    }

    Optional<String> endSessionAddress() {
        return get().map(provider -> provider.getMetadata().getEndSessionUri());
    }

    @Override
    public Tokens renew(Tokens expiring) {
        if (expiring.refresh() == null) {
            throw new SignInEnded("no refresh token");
        }
        var provider = get().orElseThrow(() -> new IllegalStateException("The sign-in service was never reached"));
        try {
            var renewed = provider.refreshTokens(expiring.refresh()).await().atMost(config.renewTimeout());
            return new Tokens(
                    renewed.getAccessToken(),
                    renewed.getRefreshToken() == null ? expiring.refresh() : renewed.getRefreshToken(),
                    renewed.getIdToken() == null ? expiring.id() : renewed.getIdToken(),
                    SignIn.expiryOf(renewed.getAccessToken()));
        } catch (OIDCException e) {
            if (String.valueOf(e.getMessage()).contains("invalid_grant")) {
                throw new SignInEnded("invalid_grant");
            }
            throw e;
        }
    }
}
