package org.dossier.gateway.routing;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.routing.Replica.State;
import org.dossier.gateway.routing.Traces.Trace;

/** One service: its replicas, and what is done when one of them fails. */
final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private final Service service;
    private final Replicas replicas;
    private final CircuitBreaker breaker;
    private final Connections connections;
    private final long connectMillis;

    Upstream(
            Service service,
            Replicas replicas,
            CircuitBreaker breaker,
            Connections connections,
            Duration connectTimeout) {
        this.service = service;
        this.replicas = replicas;
        this.breaker = breaker;
        this.connections = connections;
        this.connectMillis = connectTimeout.toMillis();
    }

    Replicas replicas() {
        return replicas;
    }

    boolean isLeftAlone() {
        return breaker.isOpen();
    }

    /**
     * Sends a request to one replica, and once more to another if the first could not be reached, or if it closed the
     * connection on a request that may be repeated. A timeout is never repeated: the work may be under way. The second
     * attempt goes over a new connection, since a service that has ended leaves more than one dead one in the pool.
     */
    <R> Future<R> ask(
            HttpMethod method,
            String uri,
            Duration patience,
            boolean repeatable,
            Trace trace,
            Function<HttpClientRequest, Future<R>> send) {
        var replica = breaker.admits() ? replicas.next(null) : null;
        if (replica == null) {
            return Future.failedFuture(new UpstreamFailure(Trouble.UNAVAILABLE, service + " has no replica to ask"));
        }
        Function<HttpClientRequest, Future<R>> traced = request -> {
            trace.goWith(request);
            return send.apply(request);
        };
        return attempt(connections::request, replica, method, uri, patience, traced)
                .recover(failure -> again(replica, failure, method, uri, patience, repeatable, traced))
                .onSuccess(answer -> breaker.succeeded())
                .recover(failure -> failed(failure, trace));
    }

    private <R> Future<R> attempt(
            Function<RequestOptions, Future<HttpClientRequest>> connect,
            Replica replica,
            HttpMethod method,
            String uri,
            Duration patience,
            Function<HttpClientRequest, Future<R>> send) {
        var options = new RequestOptions()
                .setServer(replica.address())
                .setHost(replica.address().host())
                .setPort(replica.address().port())
                .setSsl(replica.isSecure())
                .setMethod(method)
                .setURI(uri)
                .setConnectTimeout(connectMillis)
                .setIdleTimeout(patience.toMillis());
        return connect.apply(options)
                .recover(failure -> Future.failedFuture(notConnected(replica, failure)))
                .compose(send);
    }

    private <R> Future<R> again(
            Replica failed,
            Throwable failure,
            HttpMethod method,
            String uri,
            Duration patience,
            boolean repeatable,
            Function<HttpClientRequest, Future<R>> send) {
        boolean unsent = failure instanceof NotConnected;
        if (!unsent && (!repeatable || failure instanceof TimeoutException)) {
            return Future.failedFuture(failure);
        }
        var other = replicas.next(unsent ? failed : null);
        return other == null
                ? Future.failedFuture(failure)
                : attempt(connections::requestAnew, other, method, uri, patience, send);
    }

    private static NotConnected notConnected(Replica replica, Throwable failure) {
        if (failure instanceof ConnectException) {
            replica.seen(State.UNREACHABLE);
        }
        return new NotConnected(failure);
    }

    private <R> Future<R> failed(Throwable failure, Trace trace) {
        breaker.failed();
        LOG.warnf("A service failed [service=%s, cause=%s, trace=%s]", service, failure, trace.id());
        return Future.failedFuture(new UpstreamFailure(troubleOf(failure), service + ": " + failure));
    }

    private static Trouble troubleOf(@Nullable Throwable failure) {
        if (failure instanceof NotConnected) {
            return Trouble.UNAVAILABLE;
        }
        return failure instanceof TimeoutException ? Trouble.TIMED_OUT : Trouble.BAD_ANSWER;
    }

    /** Nothing was sent, so that even a payment may be tried at the next replica. */
    private static final class NotConnected extends RuntimeException {
        NotConnected(Throwable cause) {
            super(cause.toString(), null, false, false);
        }
    }
}
