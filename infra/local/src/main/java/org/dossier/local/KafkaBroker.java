package org.dossier.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.dossier.local.process.Child;
import org.dossier.local.process.ChildSpec;
import org.dossier.local.process.Readiness;
import org.dossier.local.process.StopSignal;

/**
 * A real Kafka broker with its own KRaft controller as a child process, on the loopback address only. It runs on its
 * own class path ({@link BuiltFiles}), so that whoever starts it needs none of its jars.
 */
public final class KafkaBroker {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private final String doors;

    private KafkaBroker(Path directory, int port, String doors) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.doors = doors;
    }

    /**
     * Starts a broker and returns when it accepts connections; it ends with this JVM, or by {@link Running#stop()}.
     *
     * @throws IllegalStateException with the broker's own words if it does not start
     */
    public static Running start(Path dataDir, int port, int controllerPort) {
        return start(new KafkaBroker(dataDir, port, KafkaDoors.open(port, controllerPort)));
    }

    /** The same, but only the {@link KafkaAccount}s get in, each to its own, by the passwords told. */
    public static Running startGuarded(Path dataDir, int port, int controllerPort, UnaryOperator<String> passwordOf) {
        var running = start(new KafkaBroker(dataDir, port, KafkaDoors.guarded(port, controllerPort, passwordOf)));
        KafkaAccess.grant(running.bootstrapServers(), passwordOf.apply(KafkaAccount.BROKER), KafkaAccount.ALL);
        return running;
    }

    private static Running start(KafkaBroker broker) {
        broker.prepare();
        var child = Child.start(broker.spec(broker.directory.resolve("kafka.log"), List.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(child::stop));
        broker.awaitReady(child);
        return new Running(broker, child);
    }

    /**
     * Writes a guarded broker's settings and makes its storage where there is none yet; nothing is started. Once it
     * runs, the accounts have to be given their rights ({@link KafkaAccess}).
     */
    public static KafkaBroker prepareGuarded(
            Path dataDir, int port, int controllerPort, UnaryOperator<String> passwordOf) {
        var broker = new KafkaBroker(dataDir, port, KafkaDoors.guarded(port, controllerPort, passwordOf));
        broker.prepare();
        return broker;
    }

    private void prepare() {
        try {
            Files.createDirectories(directory);
            Secret.write(settingsFile(), SETTINGS.formatted(storage()) + doors);
            Files.writeString(directory.resolve("logging.properties"), LOGGING);
            formatOnce();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is needed to start the broker; {@code jvmOptions} go before its class. */
    public ChildSpec spec(Path log, List<String> jvmOptions) {
        var options = new ArrayList<>(jvmOptions);
        options.addAll(List.of("kafka.Kafka", settingsFile().toString()));
        return new ChildSpec("kafka", java(options), Map.of(), directory, log, StopSignal.TERM, Duration.ofSeconds(20));
    }

    /** The controller's port opens first, the broker's when it can serve. */
    public void awaitReady(Child child) {
        Readiness.await(child, READY_WITHIN, () -> Readiness.isListening(port));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private void formatOnce() throws IOException {
        if (Files.exists(storage().resolve("meta.properties"))) {
            return;
        }
        DeletedTree.delete(storage());
        var log = directory.resolve("format.log");
        // Any fixed id does: it only guards against mixing the storage of two clusters.
        var process = new ProcessBuilder(java(List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        CLUSTER_ID,
                        "-c",
                        settingsFile().toString())))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Kafka's storage could not be made:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<String> java(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.config.file=" + directory.resolve("logging.properties"),
                "-cp",
                BuiltFiles.kafkaLibraries().resolve("*").toString()));
        command.addAll(arguments);
        return command;
    }

    private Path settingsFile() {
        return directory.resolve("server.properties");
    }

    private Path storage() {
        return directory.resolve("storage");
    }

    private static final String CLUSTER_ID = "RG9zc2llcl9sb2NhbF8xMA";

    // One machine has one copy of everything. Nothing expires: projections are rebuilt from the topics, and a topic
    // that was made by its first event would otherwise lose it after a week. The controller lets a killed broker back
    // in only when its session has run out, so that one is short.
    private static final String SETTINGS = """
            process.roles=broker,controller
            node.id=1
            broker.heartbeat.interval.ms=500
            broker.session.timeout.ms=3000
            log.dirs=%s
            num.partitions=3
            default.replication.factor=1
            min.insync.replicas=1
            log.retention.ms=-1
            log.segment.bytes=16777216
            log.cleaner.dedupe.buffer.size=16777216
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=3
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=3
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=3
            group.initial.rebalance.delay.ms=0
            """;

    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %3$s: %5$s%6$s%n
            """;

    /** A broker that has been started. */
    public record Running(KafkaBroker broker, Child child) {

        public String bootstrapServers() {
            return broker.bootstrapServers();
        }

        public void stop() {
            child.stop();
        }
    }
}
