package org.dossier.subscriber;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Rows;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R59, I09: what ends up in a log tells ids, and nobody's name or address. */
@QuarkusTest
@WithTestResource(RealParts.class)
class QuietErrorsTest {
    private final Rows rows;

    QuietErrorsTest(Rows rows) {
        this.rows = rows;
    }

    @Test
    void aRefusedRowIsNotQuoted() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> rows.all("insert into account (id, issuer, subject, name, email, created_at)"
                        + " values (gen_random_uuid(), 'i', 's', 'Ana', 'ana@example.org', now()) returning id"));
        assertTrue(refused.getMessage().contains("arrived_at"), refused.getMessage());
        assertFalse(refused.getMessage().contains("ana@example.org"), refused.getMessage());
    }
}
