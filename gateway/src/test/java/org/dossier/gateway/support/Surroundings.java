package org.dossier.gateway.support;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.dossier.kit.test.FreePort;

/** Tells the gateway where the services and the provider will stand; tests start them there. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    /** The site's address as its readers would type it; tests reach the gateway at another port. */
    public static final String PUBLIC_URL = "http://localhost:8080";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "DOSSIER_PUBLIC_URL",
                PUBLIC_URL,
                "DOSSIER_OIDC_ISSUER",
                "http://localhost:" + FreePort.find() + "/realms/dossier",
                "DOSSIER_OIDC_CLIENT_SECRET",
                "only-for-tests",
                "DOSSIER_STATE_SECRET",
                "only-for-tests-only-for-tests-only-for-tests",
                "DOSSIER_FORM_ORIGINS",
                "http://localhost:8085",
                "DOSSIER_REPORT_URLS",
                address() + "," + address(),
                "DOSSIER_SUBSCRIBER_URLS",
                address(),
                "DOSSIER_BOOKING_URLS",
                address());
    }

    private static String address() {
        return "http://localhost:" + FreePort.find();
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
