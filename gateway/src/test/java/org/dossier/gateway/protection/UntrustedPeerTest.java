package org.dossier.gateway.protection;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@TestProfile(UntrustedPeerTest.NoProxy.class)
class UntrustedPeerTest {

    /** Nobody is trusted to name the client. */
    public static class NoProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.protection.limits.api", "3", "gateway.protection.limits.api-period", "PT10M");
        }
    }

    @Test
    @DisplayName("R37 A56 without a trusted proxy an invented address is no new client")
    void inventedAddressIsNoNewClient() {
        Reports.running().on("/api/reports", StubService.text(200, "text/plain", "[]"));
        var browser = new Browser();
        for (int i = 0; i < 4; i++) {
            var address = "192.0.2." + i;
            var response = browser.get(
                    "/api/reports",
                    r -> r.header("X-Forwarded-For", address)
                            .header("Forwarded", "for=" + address)
                            .header("X-Real-IP", address));
            assertEquals(i < 3 ? 200 : 429, response.statusCode());
        }
    }
}
