package org.dossier.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dossier.local.process.Child;
import org.dossier.local.process.ChildSpec;
import org.dossier.local.process.Readiness;
import org.dossier.local.process.StopSignal;

/**
 * A real PostgreSQL 18 as a child process, on the loopback address only, with scram-sha-256 passwords.
 *
 * <p>The data directory holds the cluster itself ({@code cluster}), the superuser's password, the log and a pid file: a
 * server left over from a killed run is stopped before a new one starts.
 */
public final class PostgresCluster {

    /** The role that may do everything; for creating databases, never for an application. */
    public static final String SUPERUSER = "postgres";

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    private static final List<String> FAST = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private final Path directory;
    private final int port;
    private final boolean durable;
    private final String password;

    private PostgresCluster(Path directory, int port, boolean durable, String password) {
        this.directory = directory;
        this.port = port;
        this.durable = durable;
        this.password = password;
    }

    /**
     * Starts a cluster and returns when it answers; it ends with this JVM, or by {@link Running#stop()}.
     *
     * @param durable true if an acknowledged write must outlive a power cut; false for tests
     * @throws IllegalStateException with the server's own words if it does not start
     */
    public static Running start(Path dataDir, int port, boolean durable) {
        var cluster = prepare(dataDir, port, durable);
        var child = Child.start(cluster.spec(dataDir.resolve("postgresql.log")));
        Runtime.getRuntime().addShutdownHook(new Thread(child::stop));
        cluster.awaitReady(child);
        return new Running(cluster, child);
    }

    /** Makes the cluster's files where there are none yet; nothing is started. */
    public static PostgresCluster prepare(Path dataDir, int port, boolean durable) {
        var directory = dataDir.toAbsolutePath();
        var passwordFile = directory.resolve("superuser-password");
        try {
            if (!Files.exists(directory.resolve("cluster"))) {
                Secret.write(passwordFile, Secret.generate());
                initialise(directory, passwordFile);
            }
            return new PostgresCluster(directory, port, durable, Files.readString(passwordFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is needed to start the server. */
    public ChildSpec spec(Path log) {
        var command =
                new ArrayList<>(List.of(program("postgres"), "-D", cluster().toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return new ChildSpec(
                "postgresql",
                Unprivileged.command(command),
                Map.of(),
                directory,
                log,
                StopSignal.INT,
                Duration.ofSeconds(30));
    }

    public void awaitReady(Child child) {
        Readiness.await(child, READY_WITHIN, () -> {
            try (var connection = connect("postgres")) {
                return connection.isValid(2);
            }
        });
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public String superuserPassword() {
        return password;
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    private List<String> settings() {
        var settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC"));
        settings.addAll(durable ? DURABLE : FAST);
        return settings;
    }

    private Path cluster() {
        return directory.resolve("cluster");
    }

    /** Works beside the final place and moves there at the end, so that an interrupted first run leaves no half. */
    private static void initialise(Path directory, Path passwordFile) throws IOException {
        var unfinished = directory.resolve("cluster.unfinished");
        var log = directory.resolve("initdb.log");
        DeletedTree.delete(unfinished);
        run(
                log,
                program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Files.move(unfinished, directory.resolve("cluster"));
    }

    private static void run(Path log, String... command) throws IOException {
        var process = new ProcessBuilder(Unprivileged.command(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("initdb failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String program(String name) {
        return PostgresBinaries.directory().resolve("bin").resolve(name).toString();
    }

    /** A cluster that has been started. */
    public record Running(PostgresCluster cluster, Child child) {

        public String jdbcUrl(String database) {
            return cluster.jdbcUrl(database);
        }

        public String superuser() {
            return SUPERUSER;
        }

        public String superuserPassword() {
            return cluster.superuserPassword();
        }

        public Connection connect(String database) throws SQLException {
            return cluster.connect(database);
        }

        public void stop() {
            child.stop();
        }
    }
}
