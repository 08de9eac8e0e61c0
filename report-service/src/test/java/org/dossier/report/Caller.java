package org.dossier.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.test.Person;

/**
 * One reader, or a guest, who sends addresses as they are written. For tests of thousands of requests, each of which costs
 * REST Assured as long as the service takes to answer.
 */
final class Caller {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final @Nullable String bearer;
    private final String service;

    Caller(@Nullable Person reader) {
        bearer = reader == null ? null : reader.bearer();
        service = "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(service + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
