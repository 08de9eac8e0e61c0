package org.dossier.kit.mail;

import java.util.List;

import io.quarkus.test.junit.QuarkusTestProfile;

import org.dossier.kit.test.ClockFile;
import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.PostgresResource;
import org.dossier.kit.test.SmtpSettings;

/** A database and a clock of its own: tests that move the clock by days disturb no other test. */
public class MailParts implements QuarkusTestProfile {
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(PostgresResource.class),
                new TestResourceEntry(IssuerResource.class),
                new TestResourceEntry(ClockFile.class),
                new TestResourceEntry(SmtpSettings.class));
    }
}
