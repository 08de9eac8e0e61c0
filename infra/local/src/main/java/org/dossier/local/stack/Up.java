package org.dossier.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code ./dossier up}: everything, started and watched until somebody says stop. */
public final class Up {

    private final Options options;
    private final Progress progress = new Progress(System.out);
    private final Supervisor supervisor = new Supervisor(progress);

    public Up(Options options) {
        this.options = options;
    }

    /**
     * Comes back only by a failure; a signal ends the process by way of its shutdown hook.
     *
     * @throws Refusal when something is in the way; nothing is left running then
     */
    public void run() {
        var begin = System.nanoTime();
        var data = DataDirectory.open(options.data(), !options.empty());
        StackLock.take(data);
        Running.delete(data);
        data.supervisor().write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
        LeftOvers.stop(data).forEach(part -> progress.say("Stopped %s, left over from an earlier run", part));
        var settings = settings(data);
        start(settings);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        progress.say("%s", new Welcome(settings).text(took));
        Running.write(data, options.ports());
        waitForEver();
    }

    private Settings settings(DataDirectory data) {
        var secrets = new Secrets(data.of("secrets.properties"));
        var stripe = StripeAccount.from(System.getenv(), secrets, options.ports(), data.demo());
        return new Settings(options.ports(), data, secrets, stripe, Checkout.find(), options.infraOnly());
    }

    private void start(Settings settings) {
        PortCheck.requireFree(ports(settings));
        progress.say("Starting Dossier in %s", settings.data().path());
        var parts = new ArrayList<>(new Infrastructure(settings).parts());
        if (!options.infraOnly()) {
            parts.addAll(new Applications(settings).parts());
        }
        supervisor.start(parts);
        if (options.infraOnly()) {
            new DevelopmentEnvironment(settings).write();
        }
    }

    private static Map<Integer, String> ports(Settings settings) {
        var ports = settings.ports();
        var all = new LinkedHashMap<Integer, String>();
        if (!settings.infraOnly()) {
            for (var application : Application.values()) {
                var port = application.port(ports);
                all.put(port, application.module());
                all.put(ports.managementOf(port), application.module() + ", management");
            }
        }
        all.put(ports.keycloak(), "Keycloak");
        all.put(ports.managementOf(ports.keycloak()), "Keycloak, management");
        if (settings.stripe().sandbox()) {
            all.put(ports.stripeSandbox(), "Stripe sandbox");
        }
        all.put(ports.mailPage(), "mail page");
        all.put(ports.postgresql(), "PostgreSQL");
        all.put(ports.kafka(), "Kafka");
        all.put(ports.kafkaController(), "Kafka controller");
        all.put(ports.smtp(), "SMTP");
        return all;
    }

    private void stop(DataDirectory data) {
        Stopping.announce(data, progress);
        supervisor.stop();
        Running.delete(data);
        data.supervisor().delete();
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file that is there for as long as the stack is ready, and holds its port. */
    static final class Running {

        private Running() {}

        static void write(DataDirectory data, Ports ports) {
            try {
                Files.writeString(data.of("ready"), Integer.toString(ports.gateway()));
            } catch (IOException e) {
                throw Failure.of(e);
            }
        }

        static void delete(DataDirectory data) {
            try {
                Files.deleteIfExists(data.of("ready"));
            } catch (IOException e) {
                throw Failure.of(e);
            }
        }
    }
}
