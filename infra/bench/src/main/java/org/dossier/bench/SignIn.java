package org.dossier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Signs in at Keycloak by its form, as a reader does, and keeps the session's cookie. */
final class SignIn {
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final String COOKIE = "__Host-dossier";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(cookies)
            .build();

    /** The Cookie header of a signed-in session. */
    static String cookieOf(String publicUrl, String email, String password) {
        return new SignIn().signIn(publicUrl, email, password);
    }

    private String signIn(String publicUrl, String email, String password) {
        var page = follow(get(URI.create(publicUrl + "/login?to=/about")));
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("Keycloak showed no sign-in form at " + page.uri());
        }
        var fields = "username=" + encoded(email) + "&password=" + encoded(password);
        follow(send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))));
        return sessionCookie();
    }

    private String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> COOKIE + "=" + cookie.getValue())
                .orElseThrow(() -> new IllegalStateException("Signing in gave no session."));
    }

    /** By hand: a Secure cookie is sent to http://localhost by browsers, and not by this client. */
    private HttpResponse<String> follow(HttpResponse<String> response) {
        var current = response;
        for (int hops = 0; current.statusCode() / 100 == 3 && hops < 10; hops++) {
            var next = current.uri()
                    .resolve(current.headers().firstValue("Location").orElseThrow());
            current = get(next);
        }
        return current;
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var host = request.build().uri().getAuthority();
        var secure = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getSecure())
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .distinct()
                .reduce((a, b) -> a + "; " + b);
        secure.filter(header -> host.startsWith("localhost")).ifPresent(header -> request.header("Cookie", header));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Signing in failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while signing in.", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
