package org.dossier.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The mails that one address has received, oldest first. */
record Letters(Stack stack, String address) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    List<String> subjects() {
        return all().stream().map(mail -> mail.get("subject").getAsString()).toList();
    }

    long about(String subject) {
        return subjects().stream().filter(found -> found.contains(subject)).count();
    }

    /** The newest about something: {@code subject}, {@code text} and {@code html}. */
    JsonObject newest(String subject) {
        return all().stream()
                .filter(mail -> mail.get("subject").getAsString().contains(subject))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** The first address in a letter that is on its way. */
    String link(String subject) {
        Eventually.within(Duration.ofSeconds(20), address + " has mail: " + subject, () -> about(subject) > 0);
        var link = LINK.matcher(newest(subject).get("text").getAsString());
        assertTrue(link.find(), subject);
        return link.group();
    }

    private List<JsonObject> all() {
        return StreamSupport.stream(list().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList()
                .reversed();
    }

    private JsonArray list() {
        try {
            var request = HttpRequest.newBuilder(URI.create(stack.mail("/api/messages?to=" + address)))
                    .build();
            return JsonParser.parseString(
                            CLIENT.send(request, BodyHandlers.ofString()).body())
                    .getAsJsonArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
