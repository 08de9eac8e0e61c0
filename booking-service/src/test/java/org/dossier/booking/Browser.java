package org.dossier.booking;

import java.util.List;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.test.Person;

import static io.restassured.RestAssured.given;

/**
 * A reader in front of the service, as the gateway lets them through.
 *
 * @param person who is signed in; null for a guest
 */
public record Browser(@Nullable Person person) {
    public static final Browser GUEST = new Browser(null);

    /** Somebody nobody has seen before. */
    public static Browser newReader(String name) {
        return withRoles(name);
    }

    public static Browser withRoles(String name, String... roles) {
        var subject = "sub-" + name + "-" + UUID.randomUUID();
        return new Browser(new Person(subject, name, name + "@example.org", List.of(roles)));
    }

    public RequestSpecification asks() {
        var request = given().redirects()
                .follow(false)
                .header("Dossier-Nonce", "nonce-of-a-test")
                .header("Dossier-Csrf", "csrf-of-a-test")
                .accept("text/html");
        return person == null ? request : request.header("Authorization", person.bearer());
    }

    public Response get(String path) {
        return asks().urlEncodingEnabled(false).get(path);
    }

    /** Sends a form: names and values in turn. */
    public Response post(String path, String... form) {
        var request = asks().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        return request.post(path);
    }

    public String subject() {
        return person == null ? "" : person.subject();
    }
}
