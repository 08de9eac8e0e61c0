package org.dossier.report;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Person;
import org.dossier.report.catalogue.Region;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.ADA;
import static org.dossier.kit.test.Person.AMIR;
import static org.dossier.kit.test.Person.ANA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.kit.test.Person.EDITH;
import static org.dossier.kit.test.Person.LEA;
import static org.dossier.kit.test.Person.WIM;
import static org.dossier.report.ReportBuilder.aReport;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every route of the service for every kind of reader, against {@code access-table.txt}. */
@QuarkusTest
@DisplayName("Access table (R01, R02, A15, A20)")
class AccessTest {
    private static final String BODY = "qwertybody";
    private static final List<@Nullable Person> PEOPLE = Arrays.asList(null, BEN, ANA, LEA, WIM, EDITH, AMIR, ADA);

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @Inject
    BeanManager beans;

    private UUID draft = UUID.randomUUID();
    private UUID secret = UUID.randomUUID();

    /** One line of the table. */
    private record Line(String method, String route, String sample, List<String> cells) {
        static Line parse(String text) {
            var words = Arrays.asList(text.split(" +"));
            return new Line(words.get(0), words.get(1), words.get(2), words.subList(3, words.size()));
        }
    }

    @BeforeEach
    void publish() {
        newsroom.clear();
        rights.usual();
        newsroom.publish(aReport("open").saying(BODY));
        newsroom.publish(aReport("account").forSignedIn().saying(BODY));
        newsroom.publish(aReport("paid").on(Region.ARCTIC).forSubscribers().saying(BODY));
        newsroom.publish(
                aReport("eurasian").on(Region.CAUCASUS).forSubscribers().saying(BODY));
        newsroom.publish(aReport("commissioned").forClient(BEN).saying(BODY));
        secret = newsroom.publish(aReport("confided").inConfidence(BEN).saying(BODY));
        draft = newsroom.draft(aReport("drafted").saying(BODY));
    }

    @Test
    void theTableNamesEveryRouteAndNoOther() {
        var named = new TreeSet<>(
                table().map(line -> line.method() + " " + line.route()).toList());
        assertEquals(String.join("\n", routes()), String.join("\n", named));
    }

    @Test
    void everyReaderIsAnsweredAsTheTableSays() {
        assertAll(table().flatMap(line -> Stream.iterate(0, i -> i < PEOPLE.size(), i -> i + 1)
                .map(i -> () -> check(line, PEOPLE.get(i), line.cells().get(i)))));
    }

    /** R44: what staff may do more than readers, they may not by their password alone. */
    @Test
    void noDeskOpensByPasswordAlone() {
        assertAll(table().filter(line -> line.cells().get(PEOPLE.indexOf(BEN)).equals("403"))
                .map(line -> () -> {
                    var answer = ask(line, EDITH.bearerByPasswordAlone());
                    var where = line.method() + " " + line.sample() + ": ";
                    assertEquals(401, answer.statusCode(), where);
                    assertTrue(
                            answer.header("WWW-Authenticate").contains("acr_values=\"second-factor\""),
                            where + answer.header("WWW-Authenticate"));
                }));
    }

    private void check(Line line, @Nullable Person person, String expected) {
        var answer = ask(line, person);
        var where = line.method() + " " + line.sample() + " as " + (person == null ? "guest" : person.name()) + ": ";
        boolean told = answer.asString().contains(BODY);
        switch (expected) {
            case "in" ->
                assertFalse(
                        List.of(401, 403).contains(answer.statusCode()) || answer.statusCode() >= 500,
                        () -> where + answer.statusCode());
            case "full" -> assertTrue(answer.statusCode() == 200 && told, () -> where + answer.statusCode());
            case "teaser" -> assertTrue(answer.statusCode() == 200 && !told, () -> where + answer.statusCode());
            default -> assertEquals(expected, String.valueOf(answer.statusCode()), where);
        }
    }

    private Response ask(Line line, @Nullable Person person) {
        return ask(line, person == null ? null : person.bearer());
    }

    private Response ask(Line line, @Nullable String bearer) {
        var request = given().accept(line.route().startsWith("/api/") ? "application/json" : "text/html, */*");
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        if (line.method().equals("POST")) {
            request = line.sample().endsWith("/imports")
                    ? request.multiPart("nothing", "")
                    : request.formParam("nothing", "");
        }
        var path = line.sample()
                .replace("{report}", draft.toString())
                .replace("{secret}", secret.toString())
                .replace("{none}", UUID.randomUUID().toString());
        return request.request(line.method(), path);
    }

    private static Stream<Line> table() {
        try (var in = AccessTest.class.getResourceAsStream("/access-table.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(Line::parse)
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                        .forEach(method -> addRoute(routes, path.value(), method));
            }
        }
        return routes;
    }

    private static void addRoute(TreeSet<String> routes, String base, Method method) {
        for (var annotation : method.getAnnotations()) {
            var http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                var path = method.getAnnotation(Path.class);
                var whole = path == null ? base : base + "/" + path.value();
                routes.add(http.value() + " " + whole.replaceAll("/+", "/"));
            }
        }
    }
}
