package org.dossier.gateway.telemetry;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import org.dossier.gateway.routing.Upstreams;

/**
 * The services' states for people who look. It says down only until the services that are started with us have come
 * ({@link Upstreams#haveBegun()}): a gateway that is taken out because a service has failed could not even show the page
 * that says so.
 */
@Readiness
@ApplicationScoped
class UpstreamHealth implements HealthCheck {

    private final Upstreams upstreams;

    UpstreamHealth(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("upstreams").status(upstreams.haveBegun());
        upstreams.states().forEach(response::withData);
        return response.build();
    }
}
