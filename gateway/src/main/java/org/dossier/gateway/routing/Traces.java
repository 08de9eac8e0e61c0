package org.dossier.gateway.routing;

import jakarta.inject.Singleton;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;

/**
 * Begins a trace for each request that is sent on to a service. A page from memory has none, because a span costs more than
 * the page; and a trace that somebody outside began is not continued, because whoever names it could have all his requests
 * recorded, or his words put into our traces.
 */
@Singleton
final class Traces {

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    Traces(OpenTelemetry openTelemetry) {
        tracer = openTelemetry.getTracer("org.dossier.gateway");
        propagator = openTelemetry.getPropagators().getTextMapPropagator();
    }

    Trace begin(Service service, HttpMethod method) {
        var span = tracer.spanBuilder(method + " " + service)
                .setNoParent()
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", method.name())
                .setAttribute("peer.service", service.name())
                .startSpan();
        return new Trace(span, Context.root().with(span));
    }

    /** Of one request. Neither address nor query are in it: they can hold what a reader searched for or a token. */
    final class Trace {

        private final Span span;
        private final Context context;

        private Trace(Span span, Context context) {
            this.span = span;
            this.context = context;
        }

        /** Has the service continue this trace. */
        void goWith(HttpClientRequest request) {
            propagator.inject(context, request, HttpClientRequest::putHeader);
            request.response().onSuccess(answer -> span.setAttribute("http.response.status_code", answer.statusCode()));
        }

        /** As it stands in the services' logs. */
        String id() {
            return span.getSpanContext().getTraceId();
        }

        void succeeded() {
            span.end();
        }

        void failed() {
            span.setStatus(StatusCode.ERROR);
            span.end();
        }
    }
}
