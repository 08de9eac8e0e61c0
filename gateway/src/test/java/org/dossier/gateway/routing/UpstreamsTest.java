package org.dossier.gateway.routing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.support.TestClock;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UpstreamsTest {

    /** Where nobody listens. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private final Vertx vertx = Vertx.vertx();
    private final Upstreams upstreams = new Upstreams(
            config(), new UpstreamTls(Optional.empty()), vertx, new TestClock(), new Traces(OpenTelemetry.noop()));

    @AfterEach
    void close() {
        upstreams.close();
        vertx.close();
    }

    @Test
    @DisplayName("F29 a service that does not come within a minute keeps the others from nobody")
    void afterAMinuteItGoesWithout() {
        assertFalse(upstreams.haveBegun());
        TestClock.pass(Duration.ofSeconds(50));
        assertFalse(upstreams.haveBegun());
        TestClock.pass(Duration.ofSeconds(11));
        assertTrue(upstreams.haveBegun());
    }

    private static UpstreamConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(UpstreamConfig.class)
                .withDefaultValues(Map.of(
                        "gateway.upstreams.report", NOBODY,
                        "gateway.upstreams.subscriber", NOBODY,
                        "gateway.upstreams.booking", NOBODY,
                        "gateway.upstreams.management-offset", "0"))
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(UpstreamConfig.class);
    }
}
