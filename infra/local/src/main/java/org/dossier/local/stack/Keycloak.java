package org.dossier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dossier.local.ServiceDatabase;
import org.dossier.local.process.ChildSpec;
import org.dossier.local.process.Readiness;
import org.dossier.local.process.StopSignal;

/** Keycloak with our realm, run as plain {@code java}: its own script would hide the real process from us. */
final class Keycloak {

    /** The first start makes some hundred tables. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(180);

    private static final String NAME = "keycloak";

    private final Settings settings;
    private final Path home;

    Keycloak(Settings settings) {
        this.settings = settings;
        this.home = settings.data().of(NAME);
    }

    Part part() {
        var ports = settings.ports();
        var management = ports.managementOf(ports.keycloak());
        return new Part(
                NAME,
                Set.of("postgresql"),
                this::prepare,
                child -> Readiness.await(child, READY_WITHIN, () -> Health.isOk(management, "/health/ready")));
    }

    private ChildSpec prepare() {
        var distribution = KeycloakDistribution.built(settings.data().log("keycloak-build"));
        try {
            new KeycloakHome(home)
                    .furnish(
                            distribution.path(),
                            settings.checkout(),
                            settings.data().demo());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChildSpec(
                NAME,
                distribution.command(home, MEMORY, arguments()),
                environment(),
                home,
                settings.data().log(NAME),
                StopSignal.TERM,
                Duration.ofSeconds(20));
    }

    private List<String> arguments() {
        var ports = settings.ports();
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                // A cache of its own and no cluster: nothing else may listen on this machine's network.
                "--cache=local",
                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.postgresql() + "/" + ServiceDatabase.KEYCLOAK.name(),
                "--db-username=" + ServiceDatabase.KEYCLOAK.owner(),
                "--db-pool-max-size=20",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.managementOf(ports.keycloak()),
                "--hostname=" + ports.keycloakUrl(),
                "--hostname-strict=true");
    }

    /** The realm file names these; Keycloak puts them in when it imports. */
    private Map<String, String> environment() {
        var secrets = settings.secrets();
        return Map.of(
                "KC_DB_PASSWORD", secrets.ofRole(ServiceDatabase.KEYCLOAK.owner()),
                // Connections that a restarted PostgreSQL has closed are found before somebody's registration is.
                "QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "500MS",
                "DOSSIER_PUBLIC_URL", settings.ports().publicUrl(),
                "DOSSIER_OIDC_CLIENT_SECRET", secrets.oidcClient(),
                "DOSSIER_DESK_API_CLIENT_SECRET", secrets.deskApiClient(),
                "DOSSIER_SERVICE_CLIENT_SECRET", secrets.bookingClient(),
                "DOSSIER_SMTP_HOST", "127.0.0.1",
                "DOSSIER_SMTP_PORT", Integer.toString(settings.ports().smtp()));
    }

    private static final List<String> MEMORY = List.of("-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=224m");
}
