package org.dossier.gateway.routing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.support.Browser;
import org.dossier.kit.test.FreePort;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** R57: a service may be reached over TLS, and only if its certificate is one that we trust. */
@QuarkusTest
@TestProfile(SecureUpstreamTest.Secured.class)
class SecureUpstreamTest {

    private static final String PASSWORD = "only-for-tests";
    private static final Server KNOWN = new Server("known");
    private static final Server STRANGER = new Server("stranger");

    public static class Secured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.upstreams.report",
                    "https://localhost:" + KNOWN.port,
                    "gateway.upstreams.subscriber",
                    "https://localhost:" + STRANGER.port,
                    "quarkus.tls.upstreams.trust-store.p12.path",
                    KNOWN.store().toString(),
                    "quarkus.tls.upstreams.trust-store.p12.password",
                    PASSWORD);
        }
    }

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        KNOWN.start();
        STRANGER.start();
    }

    @AfterAll
    static void stop() {
        KNOWN.stop();
        STRANGER.stop();
    }

    @Test
    @DisplayName("a service with a trusted certificate is reached, its redirects stay on the site")
    void trustedServiceIsReached() {
        var answer = new Browser().get("/desk");
        assertEquals(303, answer.statusCode());
        assertEquals("/desk/first", answer.headers().firstValue("location").orElseThrow());
    }

    @Test
    @DisplayName("one with another's certificate is told nothing")
    void strangerIsNotAsked() {
        assertEquals(503, new Browser().get("/plans").statusCode());
        assertEquals(0, STRANGER.asked);
    }

    /** A server at https://localhost with a certificate of its own making. */
    private static final class Server {
        private final String name;
        private final int port;
        private volatile int asked;
        private HttpsServer server;

        Server(String name) {
            this.name = name;
            // Quarkus loads this class more than once, for the profile and for the test.
            port = Integer.parseInt((String) System.getProperties()
                    .computeIfAbsent("test.upstream." + name, key -> String.valueOf(FreePort.find())));
        }

        Path store() {
            var store = Path.of("target", "test-data", name + ".p12").toAbsolutePath();
            if (!Files.exists(store)) {
                keytool(store);
            }
            return store;
        }

        void start() throws IOException, GeneralSecurityException {
            var keys = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, null);
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            server.createContext("/", exchange -> {
                asked++;
                if (exchange.getRequestURI().getPath().equals("/q/health/ready")) {
                    exchange.sendResponseHeaders(200, -1);
                } else {
                    exchange.getResponseHeaders().set("Location", "https://localhost:" + port + "/desk/first");
                    exchange.sendResponseHeaders(303, -1);
                }
                exchange.close();
            });
            server.start();
        }

        void stop() {
            server.stop(0);
        }

        private static void keytool(Path store) {
            try {
                Files.createDirectories(store.getParent());
                var made = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "service",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost",
                                "-validity",
                                "3650",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
                var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(0, made.waitFor(), said);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
