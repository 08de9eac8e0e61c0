package org.dossier.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The databases of a cluster, one per service, each closed to the roles of the others. May be run again at any time: it
 * makes what is missing and sets the passwords.
 */
public final class Databases {

    private static final List<String> EXTENSIONS = List.of("citext", "pg_trgm", "unaccent", "btree_gist", "pgcrypto");

    private Databases() {}

    /** All databases of Dossier; {@code passwordOf} is asked with the name of each role. */
    public static void create(PostgresCluster.Running cluster, UnaryOperator<String> passwordOf) {
        create(cluster.cluster(), ServiceDatabase.ALL, passwordOf);
    }

    public static void create(
            PostgresCluster cluster, List<ServiceDatabase> databases, UnaryOperator<String> passwordOf) {
        try (var connection = cluster.connect("postgres")) {
            var sql = new Sql(connection);
            sql.execute("REVOKE CONNECT ON DATABASE %I FROM PUBLIC", "postgres");
            for (var database : databases) {
                role(sql, database.owner(), passwordOf);
                role(sql, database.application(), passwordOf);
                database(sql, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the databases could not be created", e);
        }
        databases.forEach(database -> prepareSchema(cluster, database));
    }

    private static void role(Sql sql, String role, UnaryOperator<String> passwordOf) throws SQLException {
        if (!sql.exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            sql.execute("CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION", role);
        }
        sql.execute("ALTER ROLE %I PASSWORD %L", role, passwordOf.apply(role));
    }

    private static void database(Sql sql, ServiceDatabase database) throws SQLException {
        if (!sql.exists("SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
            sql.execute("CREATE DATABASE %I OWNER %I", database.name(), database.owner());
        }
        sql.execute("REVOKE ALL ON DATABASE %I FROM PUBLIC", database.name());
        sql.execute("GRANT CONNECT ON DATABASE %I TO %I", database.name(), database.application());
    }

    private static void prepareSchema(PostgresCluster cluster, ServiceDatabase database) {
        try (var connection = cluster.connect(database.name())) {
            var sql = new Sql(connection);
            for (var extension : EXTENSIONS) {
                sql.execute("CREATE EXTENSION IF NOT EXISTS %I", extension);
            }
            sql.execute("ALTER SCHEMA public OWNER TO %I", database.owner());
            sql.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            if (database.hasTwoRoles()) {
                grantRows(sql, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + database.name() + " could not be prepared", e);
        }
    }

    private static void grantRows(Sql sql, ServiceDatabase database) throws SQLException {
        sql.execute("GRANT USAGE ON SCHEMA public TO %I", database.application());
        sql.execute(
                "ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public"
                        + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I",
                database.owner(), database.application());
        sql.execute(
                "ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO %I",
                database.owner(), database.application());
    }

    /** Statements about roles and databases take no bound parameters; the server itself quotes what goes into them. */
    private record Sql(Connection connection) {

        void execute(String template, String... names) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(quoted(template, names));
            }
        }

        boolean exists(String query, String name) throws SQLException {
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, name);
                return statement.executeQuery().next();
            }
        }

        private String quoted(String template, String... names) throws SQLException {
            try (var statement = connection.prepareStatement("SELECT format(?, VARIADIC ?)")) {
                statement.setString(1, template);
                statement.setArray(2, connection.createArrayOf("text", names));
                var result = statement.executeQuery();
                result.next();
                return result.getString(1);
            }
        }
    }
}
