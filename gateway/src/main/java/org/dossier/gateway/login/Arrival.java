package org.dossier.gateway.login;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import org.jboss.logging.Logger;

import org.dossier.gateway.routing.Service;
import org.dossier.gateway.routing.Upstreams;

/**
 * Tells subscriber-service that a reader has signed in, so that the account is there when the first page asks for it. It
 * makes the account later as well, hence a failure is only noted.
 */
@Singleton
final class Arrival {

    private static final Logger LOG = Logger.getLogger(Arrival.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Upstreams upstreams;

    Arrival(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** Completes when told or given up, never fails. */
    Future<Void> tell(String accessToken) {
        var headers = HttpHeaders.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken);
        return upstreams
                .fetch(Service.SUBSCRIBER, HttpMethod.PUT, "/api/account/arrival", headers, PATIENCE)
                .onSuccess(answer -> note(answer.status()))
                .<Void>mapEmpty()
                .otherwise(failure -> {
                    LOG.warnf("An arrival could not be told [cause=%s]", failure.getMessage());
                    return null;
                });
    }

    private static void note(int status) {
        if (status >= 300) {
            LOG.warnf("An arrival was not accepted [status=%d]", status);
        }
    }
}
