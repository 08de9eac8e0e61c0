package org.dossier.gateway.caching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.protection.Nonces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NoncedPageTest {

    private static final String FETCHED_WITH = Nonces.next();

    private final Random random = new Random(42);

    @Test
    @DisplayName("R30 wherever its nonce stands, a page is the same with another one, plain and compressed")
    void pageIsTheSameWithAnotherNonce() throws IOException {
        for (int nonces = 0; nonces < 12; nonces++) {
            for (var text : new String[] {"", "x", "ünïcode ".repeat(9), "word ".repeat(9000), noise(70_000)}) {
                assertSame(text, nonces);
            }
        }
    }

    private static void assertSame(String text, int nonces) throws IOException {
        var page = NoncedPage.of(Buffer.buffer(with(text, nonces, FETCHED_WITH)), FETCHED_WITH, true);
        for (int answer = 0; answer < 3; answer++) {
            var nonce = Nonces.next();
            assertEquals(with(text, nonces, nonce), page.plain(nonce).toString(StandardCharsets.UTF_8));
            // GZIPInputStream compares the checksum and the length at the end.
            assertEquals(with(text, nonces, nonce), unpacked(page.gzip(nonce)));
        }
    }

    private static String with(String text, int nonces, String nonce) {
        return text + (nonce + text).repeat(nonces);
    }

    private static String unpacked(Buffer gzip) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip.getBytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String noise(int length) {
        var text = new StringBuilder();
        random.ints(length, ' ', '~').forEach(c -> text.append((char) c));
        return text.toString();
    }

    @Test
    @DisplayName("an answer that is still being sent is not changed by the next one")
    void answersAreIndependent() {
        var page = NoncedPage.of(Buffer.buffer(with("text", 2, FETCHED_WITH)), FETCHED_WITH, true);
        var first = page.plain("A".repeat(Nonces.LENGTH));
        var second = page.plain("B".repeat(Nonces.LENGTH));
        assertEquals(with("text", 2, "A".repeat(Nonces.LENGTH)), first.toString());
        assertEquals(with("text", 2, "B".repeat(Nonces.LENGTH)), second.toString());
    }

    @Test
    @DisplayName("R30 nonces do not come twice and are 128 bits in letters that need no escaping")
    void noncesDoNotComeTwice() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 100_000; i++) {
            var nonce = Nonces.next();
            assertTrue(nonce.matches("[A-Za-z0-9_-]{22}"), nonce);
            assertTrue(seen.add(nonce), nonce);
        }
    }
}
