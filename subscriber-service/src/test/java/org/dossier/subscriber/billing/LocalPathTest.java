package org.dossier.subscriber.billing;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R34, A36: nobody is led to another site. */
class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports/arctic-cables", "/reports?q=gas&page=2", "/account#invoices", "/a@b"})
    void anAddressOfThisSiteIsTaken(String path) {
        assertEquals(Optional.of(new LocalPath(path)), LocalPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reports",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/reports//evil",
                "/%5cevil.example",
                "/%2f%2fevil.example",
                "/%0d%0aSet-Cookie:x",
                "/\r\nSet-Cookie: x",
                "/\tevil",
                "/ space",
                "/?q=<script>",
                "/%00"
            })
    void anythingElseIsNot(String path) {
        assertTrue(LocalPath.of(path).isEmpty(), path);
        assertEquals("/account", LocalPath.orElse(path, "/account").path());
    }

    @Test
    void aParameterIsAddedOnce() {
        assertEquals(
                "/reports/x?opening=1",
                LocalPath.orElse("/reports/x", "/").with("opening", "1").toString());
        assertEquals(
                "/r?q=a%20b&opening=1",
                LocalPath.orElse("/r?q=a%20b&opening=7", "/")
                        .with("opening", "1")
                        .toString());
    }
}
