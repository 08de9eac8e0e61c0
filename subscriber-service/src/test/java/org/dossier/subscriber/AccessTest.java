package org.dossier.subscriber;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.Person;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * R01: every route, and what each kind of visitor gets there. A route without a row fails the build. A row is the
 * status for a guest, a reader, an editor, an account manager and an administrator; the requests carry nothing, so
 * that 404 and 400 are what somebody gets who may use the route and asks for nothing in particular.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class AccessTest {
    private static final String ANYTHING = "text/html, */*;q=0.8";
    private static final Map<String, List<Integer>> TABLE = new TreeMap<>(Map.of(
            "GET /plans", List.of(200, 200, 200, 200, 200),
            "GET /api/plans", List.of(200, 200, 200, 200, 200),
            "GET /subscribe", List.of(303, 303, 303, 303, 303),
            "POST /subscribe", List.of(401, 404, 404, 404, 404),
            "GET /subscribe/return", List.of(401, 404, 404, 404, 404),
            "GET /subscribe/return/onward", List.of(401, 404, 404, 404, 404),
            "GET /account", List.of(401, 200, 200, 200, 200),
            "POST /account/portal", List.of(401, 303, 303, 303, 303),
            "PUT /api/account/arrival", List.of(401, 204, 204, 204, 204),
            "POST /stripe/webhook", List.of(400, 400, 400, 400, 400)));

    /** Those who may use the desk ask for an account that does not exist. */
    private static final Map<String, List<Integer>> DESK = Map.of(
            "GET /desk/accounts", List.of(401, 403, 403, 200, 200),
            "GET /desk/accounts/{account}", List.of(401, 403, 403, 404, 404),
            "POST /desk/accounts/{account}/grants", List.of(401, 403, 403, 404, 404),
            "POST /desk/accounts/{account}/grants/{grant}/ending", List.of(401, 403, 403, 404, 404),
            "POST /desk/accounts/{account}/mails/{mail}/attempts", List.of(401, 403, 403, 404, 404));

    /** The internal ones are for services with a role of their own, which no person has (A15). */
    private static final Map<String, List<Integer>> PAYMENTS = Map.of(
            "GET /payments/return", List.of(401, 404, 404, 404, 404),
            "GET /payments/return/onward", List.of(401, 404, 404, 404, 404),
            "POST /internal/payments", List.of(401, 403, 403, 403, 403),
            "GET /internal/payments/{payment}", List.of(401, 403, 403, 403, 403),
            "POST /internal/payments/{payment}/expiry", List.of(401, 403, 403, 403, 403));

    static {
        TABLE.putAll(PAYMENTS);
        TABLE.putAll(DESK);
    }

    @TestFactory
    Stream<DynamicTest> eachVisitorGetsWhatTheTableSays() {
        return TABLE.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    var found = new ArrayList<Integer>();
                    for (var visitor : visitors()) {
                        var route = row.getKey().split(" ");
                        var path = route[1].replaceAll(
                                "\\{[a-z]+}", UUID.randomUUID().toString());
                        found.add(visitor.request(route[0], path).statusCode());
                    }
                    assertEquals(row.getValue(), found, row.getKey());
                }));
    }

    /** R44 */
    @Test
    void noDeskOpensByPasswordAlone() {
        for (var row : DESK.keySet()) {
            var route = row.split(" ");
            var answer = RestAssured.given()
                    .accept(ANYTHING)
                    .header("Authorization", Person.ADA.bearerByPasswordAlone())
                    .request(
                            route[0],
                            route[1].replaceAll("\\{[a-z]+}", UUID.randomUUID().toString()));
            assertEquals(401, answer.statusCode(), row);
        }
    }

    @Test
    void everyRouteHasARow() {
        assertEquals(List.copyOf(TABLE.keySet()), routes());
    }

    /** R09 */
    @Test
    void noOtherMethodIsAnswered() {
        for (var method : List.of("TRACE", "DELETE", "PATCH", "PUT")) {
            var status =
                    Browser.newReader("ben").asks().request(method, "/account").statusCode();
            assertEquals(405, status, method);
        }
    }

    /** R60: nothing of ours may be kept by a cache. */
    @Test
    void noAnswerMayBeKept() {
        for (var path : List.of("/plans", "/account", "/api/plans", "/subscribe?plan=complete-monthly")) {
            assertEquals("private, no-store", Browser.newReader("ben").get(path).header("Cache-Control"), path);
        }
    }

    private static List<RequestSpecification> visitors() {
        return List.of(
                RestAssured.given().redirects().follow(false).accept(ANYTHING),
                Browser.newReader("ben").asks().accept(ANYTHING),
                Browser.withRoles("edith", StaffRole.EDITOR).asks().accept(ANYTHING),
                Browser.withRoles("amir", StaffRole.ACCOUNT_MANAGER).asks().accept(ANYTHING),
                Browser.withRoles("ada", StaffRole.ADMINISTRATOR).asks().accept(ANYTHING));
    }

    private static List<String> routes() {
        var routes = new ArrayList<String>();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.dossier");
        for (var type : classes) {
            if (type.isAnnotatedWith(Path.class)) {
                routes.addAll(routesOf(type.reflect()));
            }
        }
        return routes.stream().sorted().toList();
    }

    private static List<String> routesOf(Class<?> resource) {
        var base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(http -> http != null)
                        .map(http -> http.value() + " " + base
                                + (method.isAnnotationPresent(Path.class)
                                        ? method.getAnnotation(Path.class).value()
                                        : "")))
                .toList();
    }
}
