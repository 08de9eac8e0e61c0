package org.dossier.subscriber;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.dossier.kit.test.Person;

import static io.restassured.RestAssured.given;

/** A reader in front of the service, as the gateway lets them through. */
public record Browser(Person person) {
    /** Somebody nobody has seen before. */
    public static Browser newReader(String name) {
        return withRoles(name);
    }

    public static Browser withRoles(String name, String... roles) {
        var subject = "sub-" + name + "-" + UUID.randomUUID();
        return new Browser(new Person(subject, name, name + "@example.org", List.of(roles)));
    }

    public RequestSpecification asks() {
        return given().redirects()
                .follow(false)
                .header("Authorization", person.bearer())
                .header("Dossier-Nonce", "nonce-of-a-test")
                .header("Dossier-Csrf", "csrf-of-a-test")
                .accept("text/html");
    }

    public Response get(String path) {
        return asks().urlEncodingEnabled(false).get(path);
    }

    /** Confirms a plan; the answer leads to the payment page. */
    public Response choose(String plan, String to) {
        return asks().formParam("plan", plan).formParam("to", to).post("/subscribe");
    }

    /** The payment page of a plan. */
    public String paymentPage(String plan) {
        return choose(plan, "/reports/arctic").then().statusCode(303).extract().header("Location");
    }

    /** Follows a redirect to our own site. */
    public Response follow(String location) {
        var uri = URI.create(location);
        return get(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }
}
