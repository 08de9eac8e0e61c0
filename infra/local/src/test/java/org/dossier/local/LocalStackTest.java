package org.dossier.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The databases of a real cluster, as the launcher makes them. */
class LocalStackTest {

    @TempDir
    private static Path directory;

    private static PostgresCluster.Running cluster;

    @BeforeAll
    static void startTwice() throws IOException {
        cluster = PostgresCluster.start(directory.resolve("durable"), freePort(), true);
        Databases.create(cluster, LocalStackTest::passwordOf);
        Databases.create(cluster, LocalStackTest::passwordOf);
    }

    @AfterAll
    static void stop() {
        cluster.stop();
    }

    @Test
    @DisplayName("R57: no service's role gets into a database of another service")
    void rolesAreConfinedToTheirOwnDatabase() {
        var admitted = new ArrayList<String>();
        for (var database : ServiceDatabase.ALL) {
            for (var other : ServiceDatabase.ALL) {
                for (var role : List.of(other.owner(), other.application())) {
                    if (admits(database.name(), role) != database.equals(other)) {
                        admitted.add(role + " in " + database.name());
                    }
                }
            }
        }
        assertThat(admitted).isEmpty();
    }

    @Test
    @DisplayName("R57: the application's role changes rows and no tables, also those that a later migration adds")
    void applicationRoleHasRowsOnly() throws SQLException {
        try (var owner = connect(ServiceDatabase.REPORTS.name(), ServiceDatabase.REPORTS.owner());
                var application = connect(ServiceDatabase.REPORTS.name(), ServiceDatabase.REPORTS.application())) {
            execute(owner, "CREATE TABLE note (id bigserial PRIMARY KEY, words text)");
            execute(application, "INSERT INTO note (words) VALUES ('one')");
            execute(application, "UPDATE note SET words = 'two'");
            execute(application, "DELETE FROM note");
            assertThatThrownBy(() -> execute(application, "DROP TABLE note")).hasMessageContaining("must be owner");
            assertThatThrownBy(() -> execute(application, "TRUNCATE note")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(application, "CREATE TABLE other (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void extensionsAreThereForTheOwner() throws SQLException {
        try (var owner = connect(ServiceDatabase.BOOKINGS.name(), ServiceDatabase.BOOKINGS.owner())) {
            execute(
                    owner,
                    "CREATE TABLE slot (expert uuid, place citext, during tstzrange,"
                            + " EXCLUDE USING gist (expert WITH =, during WITH &&))");
            execute(owner, "SELECT unaccent('é'), similarity('a', 'b'), gen_random_bytes(4)");
        }
    }

    @Test
    @DisplayName("I13: a durable cluster waits for the disk before it acknowledges")
    void durableClusterForcesWritesToTheDisk() throws SQLException {
        assertThat(settingsOf(cluster)).containsExactly("on", "on", "on");
    }

    @Test
    void quickClusterDoesNot() throws IOException, SQLException {
        var quick = PostgresCluster.start(directory.resolve("quick"), freePort(), false);
        try {
            assertThat(settingsOf(quick)).containsExactly("off", "off", "off");
        } finally {
            quick.stop();
        }
    }

    @Test
    void passwordIsAskedForAndStoredAsScram() throws SQLException {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        cluster.jdbcUrl("reports_db"), ServiceDatabase.REPORTS.application(), "guess"))
                .hasMessageContaining("password authentication failed");
        try (var connection = cluster.connect("postgres")) {
            assertThat(single(connection, "SELECT min(left(rolpassword, 14)) FROM pg_authid WHERE rolcanlogin"))
                    .isEqualTo("SCRAM-SHA-256$");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws SQLException {
        try (var connection = cluster.connect("postgres")) {
            assertThat(single(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(single(connection, "SHOW unix_socket_directories")).isEmpty();
        }
    }

    private static List<String> settingsOf(PostgresCluster.Running cluster) throws SQLException {
        try (var connection = cluster.connect("postgres")) {
            return List.of(
                    single(connection, "SHOW fsync"),
                    single(connection, "SHOW synchronous_commit"),
                    single(connection, "SHOW full_page_writes"));
        }
    }

    private static boolean admits(String database, String role) {
        try (var connection = connect(database, role)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("permission denied for database");
            return false;
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(cluster.jdbcUrl(database), role, passwordOf(role));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static String passwordOf(String role) {
        return "it's " + role;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
