package org.dossier.subscriber.notifications;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import org.dossier.kit.test.ClockFile;
import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.PostgresResource;
import org.dossier.kit.test.SmtpSettings;

/**
 * A service with a database, an issuer and a clock of its own, and no Stripe: tests that move the clock by days and
 * empty tables disturb no other test.
 */
public class OwnParts implements QuarkusTestProfile {
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(PostgresResource.class, Map.of("service", "subscribers")),
                new TestResourceEntry(IssuerResource.class),
                new TestResourceEntry(ClockFile.class),
                new TestResourceEntry(SmtpSettings.class),
                new TestResourceEntry(StripeSettings.class));
    }
}
