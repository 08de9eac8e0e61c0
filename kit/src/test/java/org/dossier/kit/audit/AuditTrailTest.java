package org.dossier.kit.audit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.KafkaResource;
import org.dossier.kit.test.PostgresResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R64, I12: the trail can be added to and read, an edit is refused, and a forced edit shows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@QuarkusTestResource(IssuerResource.class)
class AuditTrailTest {
    @Inject
    AuditTrail trail;

    @Inject
    AuditCheck check;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "DOSSIER_DB_URL")
    String url;

    @Test
    void entriesAreReadNewestFirst() {
        var account = record("access-granted", "access-ended");
        var acts = trail.of("account", account).stream()
                .map(found -> found.entry().act())
                .toList();
        assertEquals(List.of("access-ended", "access-granted"), acts);
    }

    @Test
    void theApplicationsRoleCanNeitherChangeNorDelete() {
        record("access-granted");
        assertRefused("update audit_entry set reason = 'another'");
        assertRefused("delete from audit_entry");
        assertRefused("truncate audit_entry");
    }

    @Test
    void aForcedEditByTheOwnerShows() throws SQLException {
        var account = record("access-granted", "access-ended");
        assertTrue(trail.firstBroken().isEmpty());
        asOwner("alter table audit_entry disable trigger audit_entry_is_append_only");
        asOwner("update audit_entry set reason = 'forged' where act = 'access-granted' and target_id = '" + account
                + "'");
        assertTrue(trail.firstBroken().isPresent());
        check.run();
        assertEquals(1, toldBroken());
        asOwner("update audit_entry set reason = 'asked by phone' where target_id = '" + account + "'");
        asOwner("alter table audit_entry enable trigger audit_entry_is_append_only");
        assertTrue(trail.firstBroken().isEmpty());
        check.run();
        assertEquals(0, toldBroken());
    }

    /** The whole trail is read: by one replica at a time. */
    @Test
    void anotherReplicaThatLooksIsNotDisturbed() throws SQLException {
        check.run();
        asOwner("update lease set holder = gen_random_uuid() where name = 'audit-check'");
        record("access-granted");
        asOwner("alter table audit_entry disable trigger audit_entry_is_append_only");
        asOwner("update audit_entry set reason = reason || '!'");
        check.run();
        assertEquals(0, toldBroken());
        asOwner("update audit_entry set reason = rtrim(reason, '!')");
        asOwner("alter table audit_entry enable trigger audit_entry_is_append_only");
        asOwner("delete from lease where name = 'audit-check'");
        check.run();
        assertEquals(0, toldBroken());
    }

    private double toldBroken() {
        return meters.get("dossier.audit.broken").gauge().value();
    }

    private String record(String... acts) {
        var account = UUID.randomUUID().toString();
        for (var act : acts) {
            var entry =
                    new AuditEntry("sub-amir", "Amir", act, "account", account, "asked by phone", Map.of("plan", "x"));
            QuarkusTransaction.requiringNew().run(() -> trail.record(entry));
        }
        return account;
    }

    private void assertRefused(String sql) {
        assertThrows(SQLException.class, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "reports_owner", "test-only");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
