package org.dossier.gateway.protection;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpServerRequest;

import org.dossier.gateway.GatewayConfig;

/** Whether the browser says that a request was begun by a page of ours. */
@Singleton
public final class SameOrigin {

    private final String publicUrl;

    SameOrigin(GatewayConfig config) {
        publicUrl = config.publicUrl();
    }

    /** {@code Origin} equals ours; without it, {@code Sec-Fetch-Site} is {@code same-origin} or {@code none}. */
    public boolean isClaimedBy(HttpServerRequest request) {
        var origins = request.headers().getAll("Origin");
        if (!origins.isEmpty()) {
            return origins.size() == 1 && origins.getFirst().equals(publicUrl);
        }
        var site = request.getHeader("Sec-Fetch-Site");
        return "same-origin".equals(site) || "none".equals(site);
    }
}
