package org.dossier.kit.problem;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.PostgresResource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R59, I09: in every service, what a log tells of a refused row holds nothing of the row. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
class QuietErrorsTest {
    @Inject
    DataSource dataSource;

    @Test
    void aRefusedRowIsNotQuoted() throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into outbox (id, topic, payload) values (gen_random_uuid(), 't', 'ana@example.org')")) {
            var refused = assertThrows(SQLException.class, insert::execute);
            assertTrue(refused.getMessage().contains("\"key\""), refused.getMessage());
            assertFalse(refused.getMessage().contains("ana@example.org"), refused.getMessage());
        }
    }
}
