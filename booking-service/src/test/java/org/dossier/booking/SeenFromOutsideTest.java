package org.dossier.booking;

import java.net.URI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** R58: health and metrics are answered on the management port, and on the public one nothing is. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SeenFromOutsideTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    URI health;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void theManagementPortTellsHealthAndMetrics() {
        given().get(health).then().statusCode(200).body("status", equalTo("UP"));
        given().get(metrics).then().statusCode(200).body(containsString("dossier_outbox_unsent"));
    }

    @Test
    void thePublicPortTellsNothing() {
        for (var path : new String[] {"/", "/q/health", "/q/metrics", "/q/dev-ui", "/q/openapi"}) {
            given().get(path).then().statusCode(404);
        }
    }
}
