package org.dossier.kit.test;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Points the service under test at the {@link TestIssuer}. */
public class IssuerResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("DOSSIER_OIDC_ISSUER", TestIssuer.running().address());
    }

    @Override
    public void stop() {
        // It lives as long as the JVM: a restarted application finds the same keys.
    }
}
