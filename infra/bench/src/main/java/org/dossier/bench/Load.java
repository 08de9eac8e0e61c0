package org.dossier.bench;

import java.time.Duration;
import java.util.function.Function;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpStepCatalog;

/** Load by Hyperfoil, over so many connections for so long. */
final class Load {
    private static final String PHASE = "measured";

    static {
        // Hyperfoil speaks through Log4j's API; its simple logger keeps quiet but for errors.
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    }

    private final Duration time;
    private final int connections;

    Load(Duration time, int connections) {
        this.time = time;
        this.connections = connections;
    }

    /** As much as the server takes: each connection sends again as soon as it was answered. */
    Measured saturate(Mix mix) {
        return run(mix, catalog -> catalog.always(connections));
    }

    /** A steady rate whatever the answers take, so that a stall is counted in full (no coordinated omission). */
    Measured atRate(Mix mix, int perSecond) {
        return run(mix, catalog -> catalog.constantRate(perSecond).maxSessions(connections * 16));
    }

    private Measured run(Mix mix, Function<PhaseBuilder.Catalog, PhaseBuilder<?>> model) {
        var builder = BenchmarkBuilder.builder().name(mix.name()).threads(1);
        builder.addPlugin(HttpPluginBuilder::new)
                .http()
                .host("localhost")
                .port(mix.port())
                .allowHttp2(false)
                .sharedConnections(connections)
                .requestTimeout(10_000);
        var phase = model.apply(builder.addPhase(PHASE)).duration(time.toMillis());
        var request = phase.scenario()
                .initialSequence("get")
                .step(HttpStepCatalog.SC)
                .httpRequest(HttpMethod.GET)
                .path(mix.path());
        mix.headers().forEach((name, value) -> request.headers().header(name, value));
        var total = new StatisticsSnapshot();
        new LocalSimulationRunner(
                        builder.build(), (run, step, metric, snapshot, ready) -> total.add(snapshot), null, null)
                .run();
        return measured(total);
    }

    private Measured measured(StatisticsSnapshot total) {
        var http = HttpStats.get(total);
        long errors = total.requestCount - http.status_2xx;
        return Measured.of(total.histogram, http.status_2xx, errors, time.toMillis() / 1000.0);
    }
}
