package org.dossier.subscriber;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.test.FreePort;
import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.KafkaResource;
import org.dossier.kit.test.PostgresResource;
import org.dossier.stripe.sandbox.Options;
import org.dossier.stripe.sandbox.Sandbox;

/** A real PostgreSQL, a Kafka broker, an issuer of tokens, and a Stripe sandbox that sends its webhooks to the service under test. */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    /** What the sandbox signs with. */
    public static final String WEBHOOK_SECRET = "whsec_for_tests_only";

    private static final String API_KEY = "sk_test_for_tests_only";

    private final PostgresResource postgres = new PostgresResource();
    private final IssuerResource issuer = new IssuerResource();
    private final KafkaResource kafka = new KafkaResource();
    private @Nullable Sandbox sandbox;
    private @Nullable WebhookDoor door;

    @Override
    public Map<String, String> start() {
        var directory = newDirectory();
        var port = FreePort.find();
        var opened = WebhookDoor.openTo("http://127.0.0.1:" + port);
        door = opened;
        var running = Sandbox.start(new Options(
                0, directory.resolve("stripe"), "", API_KEY, opened.address() + "/stripe/webhook", WEBHOOK_SECRET));
        sandbox = running;
        var settings = new HashMap<String, String>();
        postgres.init(Map.of("service", "subscribers"));
        settings.putAll(postgres.start());
        settings.putAll(issuer.start());
        settings.putAll(kafka.start());
        settings.put("quarkus.http.test-port", String.valueOf(port));
        settings.put("STRIPE_API_KEY", API_KEY);
        settings.put("STRIPE_WEBHOOK_SECRET", WEBHOOK_SECRET);
        settings.put("STRIPE_API_BASE", "http://127.0.0.1:" + running.port());
        settings.put("test.webhook-door", opened.address());
        settings.put("DOSSIER_DEMO", "true");
        settings.put("DOSSIER_CLOCK_FILE", directory.resolve("clock").toString());
        return settings;
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
        if (door != null) {
            door.close();
        }
        kafka.stop();
        issuer.stop();
        postgres.stop();
    }

    private static Path newDirectory() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "subscriber-");
        } catch (IOException e) {
            throw new UncheckedIOException("No directory can be made for a test's data.", e);
        }
    }
}
