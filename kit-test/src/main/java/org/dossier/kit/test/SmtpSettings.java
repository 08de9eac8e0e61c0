package org.dossier.kit.test;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Where the service under test finds its SMTP server, which tests start, stop and replace; patience short enough to
 * see it end. Tests send by themselves, so the job is off.
 */
public class SmtpSettings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "DOSSIER_SMTP_HOST", "127.0.0.1",
                "DOSSIER_SMTP_PORT", String.valueOf(FreePort.find()),
                "dossier.mail.look-every", "off",
                "dossier.mail.claim", "PT2S",
                "dossier.mail.answer-timeout", "PT6S");
    }

    @Override
    public void stop() {
        // Servers belong to the tests that start them.
    }
}
