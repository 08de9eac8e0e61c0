package org.dossier.report.editorial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.dossier.kit.test.Person;
import org.dossier.report.ReportBuilder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Uses the desk as a browser without JavaScript does: loads a page, fills its form, sends what the form holds. */
final class DeskClient {
    private final Person person;

    DeskClient(Person person) {
        this.person = person;
    }

    Response get(String path) {
        return request().get(path);
    }

    Document page(String path) {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }

    Response upload(String name, byte[] bytes) {
        return request().multiPart("_csrf", "").multiPart("file", name, bytes).post("/desk/reports/imports");
    }

    /** Streams a large file, so that the test itself does not hold it. */
    HttpResponse<String> uploadOf(int size) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(size / 65_536, new byte[65_536])),
                HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n"));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/desk/reports/imports"))
                .header("Authorization", person.bearer())
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Response send(Document page, Map<String, String> typed) {
        var form = page.selectFirst("form.fields, form.form");
        assertThat(form).isNotNull();
        var fields = fields(form);
        typed.forEach((name, value) -> fields.put(name, new ArrayList<>(List.of(value))));
        return post(form.attr("action"), fields);
    }

    Response post(String path, Map<String, List<String>> fields) {
        var request = request().urlEncodingEnabled(true).contentType(ContentType.URLENC.withCharset("UTF-8"));
        fields.forEach((name, values) -> request.formParam(name, values.toArray()));
        return request.post(path);
    }

    /** Follows the answer of a form to the page it points at. */
    String next(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(303);
        var location = response.header("Location");
        return location.substring(location.indexOf("/desk"));
    }

    /** Adds one. @return the first of all authors */
    String addAuthor() {
        next(post("/desk/reports/authors", Map.of("name", List.of("Mira Tolland"), "role", List.of("Analyst"))));
        return authors().getFirst();
    }

    /** The keys of all authors, as the form offers them. */
    List<String> authors() {
        return page("/desk/reports/new")
                .select("select[name=author]")
                .getFirst()
                .select("option")
                .eachAttr("value")
                .stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static Document parsed(Response response) {
        return Jsoup.parse(response.asString());
    }

    /** With something in every part, as the form wants it. */
    static ReportBuilder whole(String slug) {
        return ReportBuilder.aReport(slug).judging("It is cold.").forecasting("It stays cold.");
    }

    static Map<String, List<String>> fields(Element form) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var control : form.select("input[name], textarea[name], select[name]")) {
            var value = value(control);
            if (value != null) {
                fields.computeIfAbsent(control.attr("name"), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return fields;
    }

    private static @org.jspecify.annotations.Nullable String value(Element control) {
        return switch (control.normalName()) {
            case "textarea" -> control.wholeText().replaceFirst("^\n", "");
            case "select" ->
                control.select("option[selected]").isEmpty()
                        ? control.select("option").attr("value")
                        : control.select("option[selected]").attr("value");
            default ->
                control.attr("type").equals("checkbox") && !control.hasAttr("checked") ? null : control.attr("value");
        };
    }

    private RequestSpecification request() {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)))
                .header("Authorization", person.bearer())
                .header("Accept", "text/html");
    }
}
