package org.dossier.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dossier.local.Databases;
import org.dossier.local.KafkaAccess;
import org.dossier.local.KafkaAccount;
import org.dossier.local.KafkaBroker;
import org.dossier.local.PostgresCluster;
import org.dossier.local.ServiceDatabase;
import org.dossier.local.mail.MailServer;
import org.dossier.local.process.ChildSpec;
import org.dossier.local.process.Readiness;
import org.dossier.local.process.StopSignal;

/** The parts that the applications stand on. */
final class Infrastructure {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Settings settings;

    Infrastructure(Settings settings) {
        this.settings = settings;
    }

    List<Part> parts() {
        var parts = new ArrayList<>(List.of(postgresql(), kafka(), mail(), new Keycloak(settings).part()));
        if (settings.stripe().sandbox()) {
            parts.add(stripeSandbox());
        }
        return parts;
    }

    private Part postgresql() {
        var data = settings.data();
        var cluster = new java.util.concurrent.atomic.AtomicReference<PostgresCluster>();
        return new Part(
                "postgresql",
                Set.of(),
                () -> {
                    cluster.set(PostgresCluster.prepare(
                            data.of("postgresql"), settings.ports().postgresql(), true));
                    return cluster.get().spec(data.log("postgresql"));
                },
                child -> {
                    cluster.get().awaitReady(child);
                    Databases.create(cluster.get(), ServiceDatabase.ALL, settings.secrets()::ofRole);
                    KeycloakAddresses.update(cluster.get(), settings.ports());
                });
    }

    private Part kafka() {
        var data = settings.data();
        var ports = settings.ports();
        var secrets = settings.secrets();
        return new Part(
                "kafka",
                Set.of(),
                () -> KafkaBroker.prepareGuarded(
                                data.of("kafka"), ports.kafka(), ports.kafkaController(), secrets::ofKafka)
                        .spec(data.log("kafka"), List.of()),
                child -> {
                    Readiness.await(child, READY_WITHIN, () -> Readiness.isListening(ports.kafka()));
                    KafkaAccess.grant(ports.kafkaServers(), secrets.ofKafka(KafkaAccount.BROKER), KafkaAccount.ALL);
                });
    }

    private Part mail() {
        var ports = settings.ports();
        var home = settings.data().of("mail");
        var command = JavaCommand.of(
                List.of("-Xms8m", "-Xmx64m", "-XX:TieredStopAtLevel=1"),
                "-cp",
                System.getProperty("java.class.path"),
                MailServer.class.getName(),
                "--smtp-port",
                Integer.toString(ports.smtp()),
                "--port",
                Integer.toString(ports.mailPage()),
                "--data",
                home.resolve("messages").toString());
        return part("mail", home, command, Map.of(), ports.mailPage(), "/health");
    }

    private Part stripeSandbox() {
        var ports = settings.ports();
        var checkout = settings.checkout();
        var home = settings.data().of("stripe-sandbox");
        var secrets = settings.secrets();
        return new Part(
                "stripe-sandbox",
                Set.of(),
                () -> spec(
                        "stripe-sandbox",
                        home,
                        JavaCommand.of(
                                List.of("-Xms16m", "-Xmx96m", "-XX:TieredStopAtLevel=1"),
                                "-cp",
                                checkout.sandboxJar() + ":"
                                        + checkout.sandboxLibraries().resolve("*"),
                                "org.dossier.stripe.sandbox.Main",
                                "--port",
                                Integer.toString(ports.stripeSandbox()),
                                "--data",
                                home.resolve("state").toString(),
                                "--public-url",
                                ports.stripeSandboxUrl(),
                                "--api-key",
                                secrets.sandboxApiKey(),
                                "--webhook-url",
                                ports.publicUrl() + "/stripe/webhook",
                                "--webhook-secret",
                                secrets.sandboxWebhook()),
                        Map.of()),
                child ->
                        Readiness.await(child, READY_WITHIN, () -> Health.isOk(ports.stripeSandbox(), "/_sim/health")));
    }

    private Part part(
            String name,
            Path home,
            List<String> command,
            Map<String, String> environment,
            int port,
            String healthPath) {
        return new Part(
                name,
                Set.of(),
                () -> spec(name, home, command, environment),
                child -> Readiness.await(child, READY_WITHIN, () -> Health.isOk(port, healthPath)));
    }

    private ChildSpec spec(String name, Path home, List<String> command, Map<String, String> environment) {
        return new ChildSpec(
                name, command, environment, home, settings.data().log(name), StopSignal.TERM, Duration.ofSeconds(15));
    }
}
