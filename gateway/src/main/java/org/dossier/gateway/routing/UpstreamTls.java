package org.dossier.gateway.routing;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.http.HttpClientOptions;

/**
 * Whom we trust to be a service, and as whom we come, where replicas are given as {@code https}: the TLS configuration
 * named {@code upstreams}, else Quarkus' own, else the authorities that Java trusts. A certificate must be for the host
 * by which the replica is addressed.
 *
 * @see <a href="https://quarkus.io/guides/tls-registry-reference">Quarkus' TLS registry</a>
 */
@Singleton
final class UpstreamTls {

    private static final String NAME = "upstreams";

    private final Optional<TlsConfiguration> configuration;

    @Inject
    UpstreamTls(TlsConfigurationRegistry registry) {
        this(registry.get(NAME).or(registry::getDefault));
    }

    UpstreamTls(Optional<TlsConfiguration> configuration) {
        this.configuration = configuration;
    }

    /** The same options, which then say so. */
    HttpClientOptions trust(HttpClientOptions options) {
        configuration.ifPresent(found -> TlsConfigUtils.configure(options, found));
        // Each request says for itself whether it wants TLS.
        return options.setSsl(false).setVerifyHost(true);
    }
}
