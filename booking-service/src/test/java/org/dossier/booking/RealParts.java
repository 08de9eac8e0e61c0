package org.dossier.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.KafkaResource;
import org.dossier.kit.test.PostgresResource;

/** A real PostgreSQL, a Kafka broker, an SMTP server, an issuer of tokens, and the one service that this one asks. */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private final PostgresResource postgres = new PostgresResource();
    private final IssuerResource issuer = new IssuerResource();
    private final KafkaResource kafka = new KafkaResource();
    private @Nullable GreenMail mail;
    private @Nullable SubscriberServiceDouble subscribers;

    @Override
    public Map<String, String> start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail = server;
        var next = SubscriberServiceDouble.start();
        subscribers = next;
        var settings = new HashMap<String, String>();
        postgres.init(Map.of("service", "bookings"));
        settings.putAll(postgres.start());
        settings.putAll(issuer.start());
        settings.putAll(kafka.start());
        settings.put("DOSSIER_SUBSCRIBER_URL", next.address());
        settings.put("DOSSIER_SERVICE_CLIENT_SECRET", "for-tests-only");
        settings.put("DOSSIER_SMTP_PORT", String.valueOf(server.getSmtp().getPort()));
        settings.put("DOSSIER_CLOCK_FILE", newDirectory().resolve("clock").toString());
        return settings;
    }

    @Override
    public void stop() {
        if (subscribers != null) {
            subscribers.close();
        }
        if (mail != null) {
            mail.stop();
        }
        kafka.stop();
        issuer.stop();
        postgres.stop();
    }

    private static Path newDirectory() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "booking-");
        } catch (IOException e) {
            throw new UncheckedIOException("No directory can be made for a test's data.", e);
        }
    }
}
