package org.dossier.gateway.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.gateway.support.RawHttp;
import org.dossier.gateway.support.StubService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A54 R38: what ends where is never a matter of opinion. */
@QuarkusTest
class FramingTest {

    private static final String SMUGGLED = "GET /desk/accounts HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private final StubService subscriber = StubService.subscriber().running();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n",
                "Content-Length: 0\r\nContent-Length: 44\r\n\r\n",
                "Content-Length: 0, 44\r\n\r\n",
                "Content-Length: +0\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 0x10\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: identity\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\u0000\r\n\r\n"
            })
    @DisplayName("R38 A54 a request whose end can be doubted is refused and its connection closed")
    void doubtfulFramingIsRefused(String rest) throws IOException {
        var answer = RawHttp.exchange("POST /stripe/webhook HTTP/1.1\r\nHost: localhost\r\n" + rest + SMUGGLED);
        assertEquals(400, RawHttp.status(answer), answer);
        assertTrue(answer.endsWith("<closed>"), answer);
        assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
        assertTrue(subscriber.asked("/desk/accounts").isEmpty());
    }

    @Test
    @DisplayName("R38 a chunk without a length ends the connection, and its request")
    void brokenChunkEndsTheConnection() throws IOException {
        var answer = RawHttp.exchange("POST /stripe/webhook HTTP/1.1\r\nHost: localhost\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n" + SMUGGLED);
        assertTrue(answer.endsWith("<closed>"), answer);
        assertTrue(subscriber.asked().isEmpty());
    }

    @Test
    @DisplayName("R38 a folded header is part of the one before and reaches nobody")
    void foldedHeaderIsNoHeader() throws IOException {
        RawHttp.exchange("POST /stripe/webhook HTTP/1.1\r\nHost: localhost\r\nX: y\r\n Transfer-Encoding: chunked\r\n"
                + "Content-Length: 5\r\nConnection: close\r\n\r\n0\r\n\r\n");
        for (var asked : subscriber.asked("/stripe/webhook")) {
            assertEquals("0\r\n\r\n", new String(asked.body(), StandardCharsets.US_ASCII));
            assertNull(asked.header("X"));
            assertNull(asked.header("Transfer-Encoding"));
        }
    }

    @Test
    @DisplayName("a refused body does not become the next request")
    void refusedBodyIsNotTheNextRequest() throws IOException {
        var answer = RawHttp.exchange(
                "POST /account/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n" + SMUGGLED);
        assertEquals(413, RawHttp.status(answer), answer);
        assertFalse(answer.substring(5).contains("HTTP/1.1 "), answer);
        assertTrue(answer.endsWith("<closed>"), answer);
    }

    @Test
    @DisplayName("two good requests on one connection are two requests")
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        subscriber.on("/plans", StubService.text(200, "text/plain", "plans"));
        var answer = RawHttp.exchange("GET /plans HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.indexOf("200 OK") < answer.indexOf("404 Not Found") && answer.contains("200 OK"), answer);
    }
}
