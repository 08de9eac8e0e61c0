package org.dossier.gateway.door;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;
import org.dossier.gateway.support.Surroundings;
import org.dossier.gateway.support.TestClock;
import org.dossier.gateway.support.TestProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R26 F31: who tries cookies out, or keeps the database busy with them, waits; readers do not. */
@QuarkusTest
@TestProfile(RecognitionTest.FewAreEnough.class)
class RecognitionTest {

    private static final int COOKIES = 4;
    private static final int LOOKUPS = 3;

    /** Small figures, and a trusted proxy that gives each test an address of its own. */
    public static class FewAreEnough implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.protection.limits.cookies", "" + COOKIES,
                    "gateway.protection.limits.cookies-period", "PT10M",
                    "gateway.protection.limits.logout", "3",
                    "gateway.protection.limits.logout-period", "PT10M",
                    "gateway.session.familiar", "PT20S",
                    "gateway.session.lookups", "" + LOOKUPS,
                    "gateway.protection.trusted-proxies", "127.0.0.1,0:0:0:0:0:0:0:1");
        }
    }

    private final Browser ana = new Browser();

    @Inject
    DataSource database;

    @BeforeEach
    void services() {
        Reports.running().publicPage("/reports/a", "teaser");
        StubService.subscriber()
                .running()
                .on(
                        "/account",
                        (exchange, asked) -> StubService.send(
                                exchange, asked.header("Authorization") == null ? 401 : 200, "text/html", "account"));
        ana.signIn(TestProvider.running(), "/");
    }

    private static UnaryOperator<HttpRequest.Builder> from(String address) {
        return request -> request.header("X-Forwarded-For", address);
    }

    private static int guess(String address) {
        var mallory = new Browser();
        var id = new byte[32];
        ThreadLocalRandom.current().nextBytes(id);
        mallory.cookies()
                .put("__Host-dossier", Base64.getUrlEncoder().withoutPadding().encodeToString(id));
        return mallory.get("/account", from(address)).statusCode();
    }

    @Test
    @DisplayName("R26 cookies that open nothing are counted by address; a reader at the same address goes on")
    void deadCookiesAreCounted() {
        for (int i = 0; i < COOKIES; i++) {
            assertEquals(302, guess("192.0.2.20"));
        }
        assertEquals(429, guess("192.0.2.20"));
        assertEquals(302, guess("192.0.2.21"));

        assertEquals(200, ana.get("/account", from("192.0.2.20")).statusCode());
        TestClock.pass(Duration.ofMillis(1200));
        assertEquals(200, ana.get("/account", from("192.0.2.20")).statusCode(), "no longer held, yet familiar");
        assertEquals(200, new Browser().get("/reports/a", from("192.0.2.20")).statusCode());
    }

    @Test
    @DisplayName("R26 cookies that open a session are not counted, met before or not")
    void livingCookiesAreNotCounted() {
        for (int i = 0; i < 2 * COOKIES; i++) {
            TestClock.pass(Duration.ofSeconds(21));
            assertEquals(200, ana.get("/account", from("192.0.2.22")).statusCode());
        }
    }

    @Test
    @DisplayName("F31 only so many unknown cookies are looked up at once; the others are told so and wait for nothing")
    void lookupsAtOnceAreBounded() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2 * LOOKUPS);
                var lock = database.getConnection()) {
            var answers = new ExecutorCompletionService<Integer>(threads);
            lock(lock);
            for (int i = 0; i < 2 * LOOKUPS; i++) {
                var address = "198.51.100." + i;
                answers.submit(() -> guess(address));
            }
            for (int i = 0; i < LOOKUPS; i++) {
                var refused = answers.poll(3, TimeUnit.SECONDS);
                assertNotNull(refused, "nobody is told to come back");
                assertEquals(503, refused.get());
            }
            lock.rollback();
            for (int i = 0; i < LOOKUPS; i++) {
                assertEquals(302, answers.take().get());
            }
        }
        assertEquals(302, guess("198.51.100.99"));
    }

    private static void lock(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table session in access exclusive mode");
        }
    }

    @ParameterizedTest
    @CsvSource({"/logout, 192.0.2.23", "/logout/backchannel, 192.0.2.24"})
    @DisplayName("R26 sign-outs are counted by address")
    void signOutsAreCounted(String path, String address) {
        UnaryOperator<HttpRequest.Builder> more =
                request -> from(address).apply(request).header("Origin", Surroundings.PUBLIC_URL);
        for (int i = 0; i < 3; i++) {
            assertNotEquals(
                    429, new Browser().post(path, "logout_token=x", more).statusCode());
        }
        var refused = new Browser().post(path, "logout_token=x", more);
        assertEquals(429, refused.statusCode());
        assertTrue(Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow()) >= 1);
    }
}
