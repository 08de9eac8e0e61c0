package org.dossier.gateway.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.microprofile.config.ConfigProvider;

/** Keeps cookies, follows nothing by itself, and says about its requests what a browser would. */
public final class Browser {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** The gateway's real address in this test run. */
    public static String gateway() {
        return "http://localhost:" + port();
    }

    /** The gateway's port in this test run. */
    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    /** Opens a page. */
    public HttpResponse<String> get(String target) {
        return get(target, request -> request);
    }

    /** Opens a page with more headers. */
    public HttpResponse<String> get(String target, UnaryOperator<HttpRequest.Builder> more) {
        return send(more.apply(to(target).GET()));
    }

    /** Sends a form of our own pages. */
    public HttpResponse<String> post(String target, String form) {
        return post(target, form, request -> request.header("Origin", Surroundings.PUBLIC_URL));
    }

    /** Sends a form with exactly these headers. */
    public HttpResponse<String> post(String target, String form, UnaryOperator<HttpRequest.Builder> more) {
        return send(more.apply(to(target)
                .POST(BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded")));
    }

    /** A request to the gateway to be completed. */
    public HttpRequest.Builder to(String target) {
        return HttpRequest.newBuilder(URI.create(gateway() + target)).timeout(Duration.ofSeconds(14));
    }

    /** Sends a request with this browser's cookies and keeps those of the answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs in, from the link on a page to the return to it. */
    public HttpResponse<String> signIn(TestProvider provider, String to) {
        var away = get("/login?to=" + to);
        var back = provider.signIn(away.headers().firstValue("location").orElseThrow());
        return get(back.substring(Surroundings.PUBLIC_URL.length()));
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** As it is sent. */
    public String cookieHeader() {
        var header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                .append(name)
                .append("=")
                .append(value));
        return header.toString();
    }

    /** Held now, by name. */
    public Map<String, String> cookies() {
        return cookies;
    }
}
