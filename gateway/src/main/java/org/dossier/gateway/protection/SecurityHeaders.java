package org.dossier.gateway.protection;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

import org.dossier.gateway.GatewayConfig;

/**
 * The headers that every answer carries, errors included.
 *
 * <p>Scripts run only with the nonce of their own answer; styles, images, fonts and connections are ours; nobody frames
 * us. Forms may end at Keycloak (sign-out) and at Stripe's hosted pages, because browsers apply {@code form-action} to
 * the redirects that follow a form too.
 */
@Singleton
public final class SecurityHeaders {

    private static final CharSequence CSP = HttpHeaders.createOptimized("content-security-policy");
    private static final List<CharSequence[]> FIXED = List.of(
            header("strict-transport-security", "max-age=63072000; includeSubDomains"),
            header("x-content-type-options", "nosniff"),
            header("referrer-policy", "strict-origin-when-cross-origin"),
            header("cross-origin-opener-policy", "same-origin"),
            header("cross-origin-resource-policy", "same-origin"),
            header("cross-origin-embedder-policy", "require-corp"),
            header(
                    "permissions-policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                            + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=(), "
                            + "browsing-topics=()"),
            header("reporting-endpoints", "csp=\"/csp-report\""));

    private final String afterNonce;

    SecurityHeaders(GatewayConfig config) {
        afterNonce = "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action "
                + String.join(" ", formTargets(config))
                + "; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-uri /csp-report; report-to csp";
    }

    /** Sets all of them, replacing what stood under these names. */
    public void writeTo(MultiMap headers, String nonce) {
        for (var header : FIXED) {
            headers.set(header[0], header[1]);
        }
        headers.set(CSP, "default-src 'none'; script-src 'nonce-" + nonce + afterNonce);
    }

    private static Set<String> formTargets(GatewayConfig config) {
        var targets = new LinkedHashSet<>(List.of("'self'", originOf(config.issuer())));
        targets.add("https://checkout.stripe.com");
        targets.add("https://billing.stripe.com");
        config.formOrigins().orElse(List.of()).forEach(origin -> targets.add(originOf(origin)));
        return targets;
    }

    private static String originOf(String address) {
        var uri = URI.create(address.strip());
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static CharSequence[] header(String name, String value) {
        return new CharSequence[] {HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)};
    }
}
