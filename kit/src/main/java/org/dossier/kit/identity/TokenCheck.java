package org.dossier.kit.identity;

import java.time.Clock;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Has the OIDC extension check an access token once a minute rather than with each request: checking the signature costs as
 * much as rendering a page. What it decides, and how, stays its own.
 *
 * @see <a href="https://quarkus.io/guides/security-customization">Customization of HttpAuthenticationMechanism</a>
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenCheck implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final CheckedTokens checked;

    TokenCheck(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.checked = new CheckedTokens(clock, Ticker.systemTicker());
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(SCHEME)) {
            return oidc.authenticate(context, providers);
        }
        var token = header.substring(SCHEME.length());
        var known = checked.find(token);
        return known != null ? Uni.createFrom().item(known) : check(token, context, providers);
    }

    private Uni<SecurityIdentity> check(String token, RoutingContext context, IdentityProviderManager providers) {
        return oidc.authenticate(context, providers).onItem().ifNotNull().invoke(found -> checked.keep(token, found));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
