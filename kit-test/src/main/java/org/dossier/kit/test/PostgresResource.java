package org.dossier.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import org.dossier.local.Databases;
import org.dossier.local.PostgresCluster;
import org.dossier.local.ServiceDatabase;

/**
 * A real PostgreSQL with the database and the two roles of one service, made anew for each run and configured as in
 * production: the application's role can change rows and no table.
 *
 * <p>Init argument {@code service}: {@code reports}, {@code subscribers}, {@code bookings} or {@code gateway}.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "test-only";

    private String service = "reports";
    private PostgresCluster.@Nullable Running cluster;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        var database = ServiceDatabase.of(service);
        var running = PostgresCluster.start(newDirectory(), FreePort.find(), false);
        cluster = running;
        Databases.create(running.cluster(), List.of(database), role -> PASSWORD);
        var settings = new HashMap<String, String>();
        settings.put("DOSSIER_DB_URL", running.jdbcUrl(database.name()));
        settings.put("DOSSIER_DB_USER", database.application());
        settings.put("DOSSIER_DB_PASSWORD", PASSWORD);
        settings.put("DOSSIER_DB_OWNER_USER", database.owner());
        settings.put("DOSSIER_DB_OWNER_PASSWORD", PASSWORD);
        return settings;
    }

    @Override
    public void stop() {
        if (cluster != null) {
            cluster.stop();
        }
    }

    static Path newDirectory() {
        try {
            var parent = Path.of("target", "test-data");
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent.toAbsolutePath(), "part-");
        } catch (IOException e) {
            throw new UncheckedIOException("No directory can be made for a test's data.", e);
        }
    }
}
