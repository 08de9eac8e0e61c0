package org.dossier.subscriber.notifications;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.PostgresResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** I11: the queue moves to kit's table with every mail as it stands, in a database that was here before. */
class MailQueueMoveTest {
    private static final String ROWS = "select md5(row(id, %s::text, kind, cause_id, recipient, subject, letter, state,"
            + " created_at, waiting_since, due_at, attempts, last_failure, settled_at, claimed_by, claimed_until)::text)"
            + " from %s order by id";
    private static final PostgresResource POSTGRES = new PostgresResource();

    private static Map<String, String> settings = Map.of();

    @BeforeAll
    static void start() {
        POSTGRES.init(Map.of("service", "subscribers"));
        settings = POSTGRES.start();
    }

    @AfterAll
    static void stop() {
        POSTGRES.stop();
    }

    @Test
    void everyMailMovesAsItStands() throws SQLException {
        // The old kit knew no V0005, so it comes later than the service's V043.
        migrate("db/migration", "043");
        try (var connection = connect()) {
            write(connection);
            var before = rows(connection, "account_id", "mail");
            assertEquals(3, before.size());
            migrate("db/kit,db/migration", "044");
            assertEquals(before, rows(connection, "addressee", "outgoing_mail"));
        }
    }

    private static void migrate(String locations, String target) {
        Flyway.configure()
                .dataSource(
                        settings.get("DOSSIER_DB_URL"),
                        settings.get("DOSSIER_DB_OWNER_USER"),
                        settings.get("DOSSIER_DB_OWNER_PASSWORD"))
                .locations(locations.split(","))
                .placeholders(Map.of("app_role", settings.get("DOSSIER_DB_USER")))
                .outOfOrder(ConfigProvider.getConfig().getValue("quarkus.flyway.out-of-order", Boolean.class))
                .target(target)
                .load()
                .migrate();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.get("DOSSIER_DB_URL"), settings.get("DOSSIER_DB_USER"), settings.get("DOSSIER_DB_PASSWORD"));
    }

    private static void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into account (id, issuer, subject, name, email, created_at, arrived_at)"
                    + " values (gen_random_uuid(), 'i', 's', 'Ana', 'ana@example.org', now(), now())");
            statement.execute("""
                    insert into mail (id, account_id, kind, cause_id, recipient, subject, letter, state, created_at,
                        waiting_since, due_at, attempts, last_failure, settled_at, claimed_by, claimed_until)
                    select gen_random_uuid(), account.id, 'RECEIPT', 'in_' || state, email, 'Receipt', '{"name":"Ana"}',
                        state, now() - interval '3 min', now() - interval '2 min', now() - interval '1 min', 2, 'greylisted',
                        settled_at, gen_random_uuid(), now() + interval '1 min'
                    from account, (values ('WAITING', null), ('SENT', now()), ('FLAGGED', now())) s (state, settled_at)
                    """);
        }
    }

    private static List<String> rows(Connection connection, String addressee, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(ROWS.formatted(addressee, table))) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
