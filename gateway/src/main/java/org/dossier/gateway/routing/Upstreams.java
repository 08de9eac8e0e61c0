package org.dossier.gateway.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

import org.dossier.gateway.routing.Replica.State;

/** All services, and the watch over their replicas. */
@Singleton
public final class Upstreams {

    /** While we start, so do the services: looking often costs nobody anything and readers no waiting. */
    private static final long FIRST_PROBES_EVERY_MILLIS = 200;

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);
    private final UpstreamConfig config;
    private final Connections connections;
    private final Vertx vertx;
    private final Traces traces;
    private final Clock clock;
    private final Instant startedAt;
    private final long watch;
    private final long firstWatch;

    Upstreams(UpstreamConfig config, UpstreamTls tls, Vertx vertx, Clock clock, Traces traces) {
        this.config = config;
        this.vertx = vertx;
        this.traces = traces;
        this.clock = clock;
        startedAt = clock.instant();
        connections = new Connections(vertx, tls, config);
        add(Service.REPORT, config.report(), clock);
        add(Service.SUBSCRIBER, config.subscriber(), clock);
        add(Service.BOOKING, config.booking(), clock);
        watch = vertx.setPeriodic(config.probeEvery().toMillis(), id -> probeAll());
        firstWatch = vertx.setPeriodic(1, FIRST_PROBES_EVERY_MILLIS, this::probeUntilAllWereReady);
    }

    private void add(Service service, List<String> bases, Clock clock) {
        var replicas = bases.stream()
                .map(base -> new Replica(base, config.managementOffset()))
                .toList();
        var breaker = new CircuitBreaker(config.failuresToOpen(), config.openFor(), clock);
        upstreams.put(
                service, new Upstream(service, new Replicas(replicas), breaker, connections, config.connectTimeout()));
    }

    /** Asks a service and takes the whole answer into memory; for answers known to be small. */
    public Future<Fetched> fetch(Service service, HttpMethod method, String uri, MultiMap headers, Duration patience) {
        return ask(service, method, uri, patience, true, request -> {
            request.headers().addAll(headers);
            return request.send()
                    .onSuccess(answer -> ServiceAddress.hide(request, answer.headers()))
                    .compose(answer -> answer.body().map(body -> Fetched.of(answer, body)));
        });
    }

    <R> Future<R> ask(
            Service service,
            HttpMethod method,
            String uri,
            Duration patience,
            boolean repeatable,
            Function<HttpClientRequest, Future<R>> send) {
        var trace = traces.begin(service, method);
        return upstream(service)
                .ask(method, uri, patience, repeatable, trace, send)
                .onSuccess(answer -> trace.succeeded())
                .onFailure(failure -> trace.failed());
    }

    /** Reads a path of a service's management port, from any replica that can be reached. */
    public Future<Buffer> manage(Service service, String path) {
        var replica = upstream(service).replicas().next(null);
        if (replica == null) {
            return Future.failedFuture(service + " cannot be reached");
        }
        return askManagement(replica, path)
                .compose(answer -> answer.status() == 200
                        ? Future.succeededFuture(answer.body())
                        : Future.failedFuture("Status " + answer.status()));
    }

    /** What was last seen of each replica, for people: name of the service, then address and state. */
    public Map<String, String> states() {
        var states = new TreeMap<String, String>();
        upstreams.forEach((service, upstream) -> upstream.replicas()
                .all()
                .forEach(replica -> states.put(
                        service + " " + replica, replica.state() + (upstream.isLeftAlone() ? ", left alone" : ""))));
        return states;
    }

    /**
     * Whether readers may be sent here: each service was seen ready since we started. One that fails later is that
     * service's matter, and so is one that has not come within {@link UpstreamConfig#waitForServices()}: a gateway that is
     * started while a service is down must not take the others from their readers.
     */
    public boolean haveBegun() {
        return allWereReady() || startedAt.plus(config.waitForServices()).isBefore(clock.instant());
    }

    private boolean allWereReady() {
        return upstreams.values().stream()
                .allMatch(upstream -> upstream.replicas().wereReady());
    }

    private void probeUntilAllWereReady(long timer) {
        if (allWereReady()) {
            vertx.cancelTimer(timer);
        } else {
            probeAll();
        }
    }

    private void probeAll() {
        upstreams.values().forEach(upstream -> upstream.replicas().all().forEach(this::probe));
    }

    private void probe(Replica replica) {
        askManagement(replica, "/q/health/ready")
                .onSuccess(answer -> replica.seen(answer.status() == 200 ? State.READY : State.UNREADY))
                .onFailure(failure -> replica.seen(State.UNREACHABLE));
    }

    private Future<Fetched> askManagement(Replica replica, String path) {
        return connections
                .request(new RequestOptions()
                        .setServer(replica.management())
                        .setHost(replica.management().host())
                        .setPort(replica.management().port())
                        .setSsl(replica.isSecure())
                        .setURI(path)
                        .setConnectTimeout(1000)
                        .setIdleTimeout(2000))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body().map(body -> Fetched.of(answer, body)));
    }

    private Upstream upstream(Service service) {
        return java.util.Objects.requireNonNull(upstreams.get(service));
    }

    @PreDestroy
    void close() {
        vertx.cancelTimer(watch);
        vertx.cancelTimer(firstWatch);
        connections.close();
    }
}
