package org.dossier.booking;

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
    private static final Map<String, List<Integer>> TABLE = new TreeMap<>();

    private static final Map<String, List<Integer>> OVERVIEW = Map.of(
            "GET /account/bookings", List.of(401, 200, 200, 200, 200),
            "GET /desk/bookings", List.of(401, 403, 403, 200, 200),
            "POST /desk/bookings/refunds/{refund}/approval", List.of(401, 403, 403, 404, 404),
            "POST /desk/bookings/refunds/{refund}/settlement", List.of(401, 403, 403, 422, 422),
            "POST /desk/bookings/refunds/{refund}/refusal", List.of(401, 403, 403, 422, 422));

    private static final Map<String, List<Integer>> CONSULTATIONS = Map.ofEntries(
            Map.entry("GET /consultations", List.of(200, 200, 200, 200, 200)),
            Map.entry("GET /consultations/{slug}", List.of(404, 404, 404, 404, 404)),
            Map.entry("GET /consultations/{slug}/booking", List.of(404, 404, 404, 404, 404)),
            Map.entry("POST /consultations/{slug}/booking", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /api/consultations/slots", List.of(200, 200, 200, 200, 200)),
            Map.entry("GET /calendars/{token}.ics", List.of(404, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/calls/{call}", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/calls/{call}/payment", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/calls/{call}/move", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/calls/{call}/move", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/calls/{call}/cancellation", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/calls/{call}/invitation.ics", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/calendar", List.of(401, 200, 200, 200, 200)),
            Map.entry("POST /account/bookings/calendar", List.of(401, 200, 200, 200, 200)),
            Map.entry("POST /account/bookings/calendar/revocation", List.of(401, 303, 303, 303, 303)),
            // None of these visitors is an expert.
            Map.entry("GET /account/bookings/expert", List.of(401, 403, 403, 403, 403)),
            Map.entry("POST /account/bookings/expert/availability/{part}", List.of(401, 403, 403, 403, 403)),
            Map.entry(
                    "POST /account/bookings/expert/availability/{part}/{row}/removal",
                    List.of(401, 403, 403, 403, 403)),
            Map.entry("GET /account/bookings/expert/calls/{call}", List.of(401, 403, 403, 403, 403)),
            Map.entry("POST /account/bookings/expert/calls/{call}/move", List.of(401, 403, 403, 403, 403)),
            Map.entry("POST /account/bookings/expert/calls/{call}/cancellation", List.of(401, 403, 403, 403, 403)),
            Map.entry("POST /account/bookings/expert/calls/{call}/absence", List.of(401, 403, 403, 403, 403)),
            Map.entry("POST /account/bookings/expert/calls/{call}/notes", List.of(401, 403, 403, 403, 403)),
            Map.entry("GET /desk/bookings/calls", List.of(401, 403, 403, 200, 200)),
            Map.entry("GET /desk/bookings/calls/calls.csv", List.of(401, 403, 403, 200, 200)),
            Map.entry("GET /desk/bookings/calls/new", List.of(401, 403, 403, 200, 200)),
            Map.entry("POST /desk/bookings/calls/new", List.of(401, 403, 403, 422, 422)),
            Map.entry("GET /desk/bookings/calls/{call}", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/calls/{call}/move", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/calls/{call}/cancellation", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/calls/{call}/absence", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/calls/{call}/notes", List.of(401, 403, 403, 404, 404)),
            Map.entry("GET /desk/bookings/calls/experts", List.of(401, 403, 403, 200, 200)),
            Map.entry("POST /desk/bookings/calls/experts", List.of(401, 403, 403, 422, 422)),
            Map.entry("GET /desk/bookings/calls/experts/{expert}", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/calls/experts/{expert}", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/calls/experts/{expert}/kinds", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/calls/experts/{expert}/kinds/{kind}", List.of(401, 403, 403, 404, 404)),
            Map.entry(
                    "POST /desk/bookings/calls/experts/{expert}/availability/{part}", List.of(401, 403, 403, 404, 404)),
            Map.entry(
                    "POST /desk/bookings/calls/experts/{expert}/availability/{part}/{row}/removal",
                    List.of(401, 403, 403, 404, 404)));

    private static final Map<String, List<Integer>> REQUESTS = Map.ofEntries(
            Map.entry("GET /requests", List.of(200, 200, 200, 200, 200)),
            Map.entry("GET /requests/new", List.of(200, 200, 200, 200, 200)),
            Map.entry("POST /requests", List.of(401, 422, 422, 422, 422)),
            // What is no form is refused first; RequestFilesTest sends files.
            Map.entry("POST /requests/files", List.of(415, 415, 415, 415, 415)),
            Map.entry("GET /account/bookings/requests/{request}", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/requests/{request}/files/{file}", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/requests/{request}/messages", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/requests/{request}/withdrawal", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/requests/{request}/acceptance", List.of(401, 404, 404, 404, 404)),
            Map.entry(
                    "POST /account/bookings/requests/{request}/acceptance/withdrawal",
                    List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/requests/{request}/deposit", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/requests/{request}/approval", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/requests/{request}/revision", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/requests/{request}/balance", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /desk/bookings/requests", List.of(401, 403, 200, 200, 200)),
            Map.entry("GET /desk/bookings/requests/{request}", List.of(401, 403, 404, 404, 404)),
            Map.entry("GET /desk/bookings/requests/{request}/files/{file}", List.of(401, 403, 404, 404, 404)),
            Map.entry("POST /desk/bookings/requests/{request}/messages", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/requests/{request}/quotes", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/requests/{request}/refusal", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/requests/{request}/cancellation", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/requests/{request}/write-off", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/requests/{request}/write-off/approval", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/requests/{request}/write-off/refusal", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/requests/{request}/staff", List.of(401, 403, 403, 403, 404)));

    private static final Map<String, List<Integer>> COURSES = Map.ofEntries(
            Map.entry("GET /courses", List.of(200, 200, 200, 200, 200)),
            Map.entry("GET /courses/{slug}", List.of(404, 404, 404, 404, 404)),
            Map.entry("GET /courses/{slug}/one-to-one", List.of(404, 404, 404, 404, 404)),
            Map.entry("GET /certificates/{code}", List.of(404, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/courses/{id}", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/courses/{id}/payment", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/courses/{id}/release", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/courses/{id}/cancellation", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/courses/{id}/move", List.of(401, 404, 404, 404, 404)),
            Map.entry(
                    "POST /account/bookings/courses/{id}/seats/{seat}/cancellation", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/courses/{id}/seats/{seat}/feedback", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/courses/certificates/{seat}", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/courses/offers/{id}", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/courses/offers/{id}/acceptance", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/courses/offers/{id}/refusal", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/courses/hours/{id}", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /account/bookings/courses/hours/{id}/payment", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /courses/{slug}/one-to-one", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /courses/{slug}/runs/{run}/enrolments", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /courses/{slug}/runs/{run}/enrolments", List.of(401, 404, 404, 404, 404)),
            Map.entry("POST /courses/{slug}/runs/{run}/waiting", List.of(401, 404, 404, 404, 404)),
            Map.entry("GET /account/bookings/expert/runs", List.of(401, 403, 403, 403, 403)),
            Map.entry("GET /account/bookings/expert/runs/{run}", List.of(401, 403, 403, 403, 403)),
            Map.entry("POST /account/bookings/expert/runs/{run}/attendance", List.of(401, 403, 403, 403, 403)),
            Map.entry("GET /desk/bookings/courses", List.of(401, 403, 403, 200, 200)),
            Map.entry("GET /desk/bookings/courses/vouchers", List.of(401, 403, 403, 200, 200)),
            Map.entry("POST /desk/bookings/courses/vouchers", List.of(401, 403, 403, 422, 422)),
            Map.entry("GET /desk/bookings/courses/catalogue/new", List.of(401, 403, 403, 200, 200)),
            Map.entry("GET /desk/bookings/courses/catalogue/{course}", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/catalogue/{course}", List.of(401, 403, 403, 422, 422)),
            Map.entry("GET /desk/bookings/courses/catalogue/{course}/runs/new", List.of(401, 403, 403, 404, 404)),
            Map.entry("GET /desk/bookings/courses/catalogue/{course}/runs/{run}", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/catalogue/{course}/runs/{run}", List.of(401, 403, 403, 404, 404)),
            Map.entry("GET /desk/bookings/courses/runs/{run}", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/runs/{run}/links", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/runs/{run}/messages", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/runs/{run}/cancellation", List.of(401, 403, 403, 404, 404)),
            Map.entry("GET /desk/bookings/courses/runs/{run}/attendance", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/runs/{run}/attendance", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/runs/{run}/certificates", List.of(401, 403, 403, 404, 404)),
            Map.entry(
                    "POST /desk/bookings/courses/runs/{run}/certificates/{certificate}/revocation",
                    List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/runs/{run}/participants", List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/runs/{run}/seats", List.of(401, 403, 403, 404, 404)),
            Map.entry(
                    "POST /desk/bookings/courses/runs/{run}/seats/{seat}/cancellation",
                    List.of(401, 403, 403, 404, 404)),
            Map.entry("POST /desk/bookings/courses/runs/{run}/seats/{seat}/move", List.of(401, 403, 403, 404, 404)));

    static {
        TABLE.putAll(OVERVIEW);
        TABLE.putAll(REQUESTS);
        TABLE.putAll(COURSES);
        TABLE.putAll(CONSULTATIONS);
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

    @Test
    void everyRouteHasARow() {
        assertEquals(List.copyOf(TABLE.keySet()), routes());
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
            if (type.isAnnotatedWith(Path.class) && !type.isInterface()) {
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
