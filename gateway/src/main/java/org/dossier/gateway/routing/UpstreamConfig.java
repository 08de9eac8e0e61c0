package org.dossier.gateway.routing;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are and how long we wait for them. */
@ConfigMapping(prefix = "gateway.upstreams")
public interface UpstreamConfig {

    /**
     * Base addresses of report-service's replicas, for example {@code http://10.0.0.1:8081}, or with {@code https} where
     * both its ports speak TLS ({@link UpstreamTls}).
     */
    List<String> report();

    /** Base addresses of subscriber-service's replicas. */
    List<String> subscriber();

    /** Base addresses of booking-service's replicas. */
    List<String> booking();

    /** Whether {@code /desk/design}, the page of the design system, is reachable. Default: no, it is for developers. */
    @WithDefault("false")
    boolean designPage();

    /** A replica's management port, counted from its own port. Default 1000, as in all our applications. */
    @WithDefault("1000")
    int managementOffset();

    /** How often each replica is asked whether it is ready. Default 2 s: a dead one is left out within three. */
    @WithDefault("PT2S")
    Duration probeEvery();

    /**
     * How long after its start the gateway says that it is not ready, unless each service was seen ready. Default 1 min:
     * what is started together is ready by then, and what is not must not keep the other services from their readers.
     */
    @WithDefault("PT1M")
    Duration waitForServices();

    /** Longest wait for a connection. Default 1 s: a replica on the same network answers in milliseconds. */
    @WithDefault("PT1S")
    Duration connectTimeout();

    /** Longest silence of a service. Default 15 s: longer than its own database timeouts, shorter than patience. */
    @WithDefault("PT15S")
    Duration answerTimeout();

    /** The same for documents that are imported. Default 60 s: parsing 20 MB takes its time. */
    @WithDefault("PT60S")
    Duration uploadTimeout();

    /** Connections to each replica from each event loop's point of view; more wait. Default 256. */
    @WithDefault("256")
    int connections();

    /** Failures in a row after which a service is left alone. Default 10: one replica's restart does not open it. */
    @WithDefault("10")
    int failuresToOpen();

    /** How long a failing service is left alone before one request tries it. Default 3 s. */
    @WithDefault("PT3S")
    Duration openFor();
}
