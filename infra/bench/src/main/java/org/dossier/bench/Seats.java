package org.dossier.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes seats as a signed-in client does, through the gateway. */
final class Seats implements AutoCloseable {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String publicUrl;
    private final String cookie;
    private final String formToken;

    Seats(String publicUrl, String cookie) throws IOException, InterruptedException {
        this.publicUrl = publicUrl;
        this.cookie = cookie;
        this.formToken = formToken();
    }

    /** The answer's status: 303 for a seat, 409 for "sold out". */
    int take(String course, UUID run) throws IOException, InterruptedException {
        var key = UUID.randomUUID();
        var form = "_csrf=" + encoded(formToken) + "&key=" + key + "&name=Load+Test&email=" + key + "%40example.org"
                + "&voucher=";
        var request = request("/courses/" + course + "/runs/" + run + "/enrolments")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", publicUrl)
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String formToken() throws IOException, InterruptedException {
        var page = client.send(request("/account/bookings").build(), BodyHandlers.ofString());
        var token = FORM_TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("There is no form on the page of bookings: " + page.statusCode());
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(publicUrl + path))
                .header("Cookie", cookie)
                .header("Accept", "text/html");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
