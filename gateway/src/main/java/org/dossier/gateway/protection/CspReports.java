package org.dossier.gateway.protection;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

/** Takes browsers' reports of what the Content-Security-Policy stopped: counted, never kept, because they quote pages. */
@Singleton
public final class CspReports {

    private static final Logger LOG = Logger.getLogger(CspReports.class);
    private static final int LARGEST = 64 * 1024;

    private final RequestLimits limits;
    private final ClientAddress clientAddress;
    private final Counter received;

    CspReports(RequestLimits limits, ClientAddress clientAddress, MeterRegistry metrics) {
        this.limits = limits;
        this.clientAddress = clientAddress;
        received = metrics.counter("gateway.csp.reports");
    }

    /** Ends the response: 204, or 413, or 429. */
    public void take(HttpServerRequest request) {
        if (limits.secondsToWait(Limit.REPORTS, clientAddress.keyOf(request)) > 0) {
            Bodies.abandon(request);
            request.response().setStatusCode(429).putHeader("retry-after", "60").end();
            return;
        }
        Bodies.read(request, LARGEST)
                .onSuccess(report -> {
                    received.increment();
                    LOG.infof("A browser reported a CSP violation [bytes=%d]", report.length());
                    request.response().setStatusCode(204).end();
                })
                .onFailure(failure -> {
                    Bodies.abandon(request);
                    request.response().setStatusCode(413).end();
                });
    }
}
