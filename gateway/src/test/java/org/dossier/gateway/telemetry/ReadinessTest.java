package org.dossier.gateway.telemetry;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One test, because an application is started once: nobody has been seen before it. */
@QuarkusTest
@TestProfile(ReadinessTest.Fresh.class)
class ReadinessTest {

    /** A start of its own; once all of its services were ready it does not look again during the test. */
    public static class Fresh implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.upstreams.probe-every", "PT5M");
        }
    }

    @Test
    @DisplayName("F29 the gateway is ready when each service was, and stays so when one fails")
    void readyWhenEachServiceWas() throws Exception {
        assertEquals(503, readiness().statusCode());
        Reports.running().publicPage("/reports/first", "teaser");
        StubService.subscriber().running();
        assertEquals(503, readiness().statusCode(), "booking-service was not seen yet");

        StubService.booking().running();
        // It looks often until all were seen: the next look would be minutes away.
        await(readiness -> readiness.statusCode() == 200);
        assertEquals(200, new Browser().get("/reports/first").statusCode());

        StubService.booking().stop();
        assertEquals(503, new Browser().get("/courses").statusCode());
        assertTrue(readiness().body().contains("UNREACHABLE"));
        assertEquals(200, readiness().statusCode());
    }

    private static void await(java.util.function.Predicate<HttpResponse<String>> wanted) throws Exception {
        var end = Instant.now().plusSeconds(10);
        while (!wanted.test(readiness())) {
            assertTrue(Instant.now().isBefore(end), () -> "still not so after ten seconds");
            Thread.sleep(20);
        }
    }

    private static HttpResponse<String> readiness() throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
