package org.dossier.local.stack;

import java.sql.Connection;
import java.sql.SQLException;

import org.dossier.local.PostgresCluster;
import org.dossier.local.ServiceDatabase;

/**
 * Puts this run's ports into a realm that was imported with others. Keycloak reads a realm file once only, and its admin
 * API would need an administrator, which we do not have; so its tables are told, while it is not running.
 */
final class KeycloakAddresses {

    private KeycloakAddresses() {}

    static void update(PostgresCluster cluster, Ports ports) {
        try (var connection = cluster.connect(ServiceDatabase.KEYCLOAK.name())) {
            if (isImported(connection)) {
                var url = ports.publicUrl();
                execute(connection, "UPDATE redirect_uris SET value = ? WHERE " + GATEWAY, url + "/login/callback");
                execute(connection, "UPDATE client SET base_url = ? WHERE client_id = 'dossier-gateway'", url + "/");
                execute(connection, ATTRIBUTE.formatted("backchannel.logout.url"), url + "/logout/backchannel");
                execute(connection, ATTRIBUTE.formatted("post.logout.redirect.uris"), url + "/");
                execute(connection, SMTP_PORT, Integer.toString(ports.smtp()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Keycloak's addresses could not be set", e);
        }
    }

    private static boolean isImported(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT to_regclass('public.realm_smtp_config') IS NOT NULL")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql, String value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    private static final String GATEWAY = "client_id IN (SELECT id FROM client WHERE client_id = 'dossier-gateway')";
    private static final String ATTRIBUTE = "UPDATE client_attributes SET value = ? WHERE name = '%s' AND " + GATEWAY;
    private static final String SMTP_PORT = "UPDATE realm_smtp_config SET value = ? WHERE name = 'port'";
}
