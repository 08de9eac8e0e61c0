package org.dossier.gateway.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.routing.Service;
import org.dossier.gateway.routing.Upstreams;

/** The services' OpenAPI documents, read from their management ports when somebody asks: {@code /api/docs}. */
@Singleton
public final class ApiDocs {

    private static final Map<String, Service> DESCRIBED =
            Map.of("report", Service.REPORT, "subscriber", Service.SUBSCRIBER);
    private static final String SOURCE = "/q/openapi?format=json";

    private final Upstreams upstreams;
    private final Answers answers;

    ApiDocs(Upstreams upstreams, Answers answers) {
        this.upstreams = upstreams;
        this.answers = answers;
    }

    /** One service's operations, for the page. */
    public record DescribedService(String name, String title, List<Operation> operations) {}

    /** One operation. */
    public record Operation(String method, String path, String summary) {}

    /** Answers with the page of all operations; a service that is down is listed without any. */
    public void list(HttpServerRequest request) {
        Future.all(DESCRIBED.keySet().stream().sorted().map(this::described).toList())
                .onSuccess(found -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .end(answers.docsPage(found.<DescribedService>list())))
                .onFailure(failure -> answers.give(request, Trouble.UNAVAILABLE));
    }

    /** Answers with one service's document, asked for as {@code report.json}. */
    public void describe(HttpServerRequest request, String file) {
        var service = file.endsWith(".json") ? DESCRIBED.get(file.substring(0, file.length() - 5)) : null;
        if (service == null) {
            answers.give(request, Trouble.NOT_FOUND);
            return;
        }
        upstreams
                .manage(service, SOURCE)
                .onSuccess(document -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .end(document))
                .onFailure(failure -> answers.give(request, Trouble.UNAVAILABLE, 5));
    }

    private Future<DescribedService> described(String name) {
        return upstreams
                .manage(DESCRIBED.get(name), SOURCE)
                .map(document -> new DescribedService(name, name + "-service", operationsOf(document)))
                .otherwise(failure -> new DescribedService(name, name + "-service", List.of()));
    }

    private static List<Operation> operationsOf(Buffer document) {
        var operations = new ArrayList<Operation>();
        var paths = new JsonObject(document).getJsonObject("paths", new JsonObject());
        for (var path : paths.fieldNames()) {
            var methods = paths.getJsonObject(path);
            for (var method : methods.fieldNames()) {
                if (path.startsWith("/api/") && methods.getValue(method) instanceof JsonObject operation) {
                    operations.add(
                            new Operation(method.toUpperCase(Locale.ROOT), path, operation.getString("summary", "")));
                }
            }
        }
        return operations;
    }
}
