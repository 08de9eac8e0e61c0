package org.dossier.gateway.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;
import org.dossier.gateway.support.TestClock;
import org.dossier.gateway.support.TestProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a session does when its token runs out, whatever the provider does then. */
@QuarkusTest
class RenewalsTest {

    private final Browser ana = new Browser();
    private final TestProvider provider = TestProvider.running();

    @Inject
    DataSource database;

    @BeforeEach
    void services() {
        Reports.running();
        StubService.subscriber().running().on("/account", (exchange, asked) -> {
            var token = asked.header("Authorization");
            StubService.send(exchange, token == null ? 401 : 200, "text/html", token == null ? "who?" : token);
        });
    }

    @Test
    @DisplayName("an expiring token is renewed once, however many ask at the same time")
    void expiringTokenIsRenewedOnce() throws Exception {
        provider.tokenLife(1);
        ana.signIn(provider, "/");
        var first = ana.get("/account").body();
        provider.tokenLife(300);
        TestClock.pass(Duration.ofMillis(1500));
        int before = provider.renewals();
        var asks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 20; i++) {
            var tab = new Browser();
            tab.cookies().putAll(ana.cookies());
            asks.add(() -> tab.get("/account").body());
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var answer : threads.invokeAll(asks)) {
                assertTrue(answer.get().startsWith("Bearer "), answer.get());
                assertNotEquals(first, answer.get());
            }
        }
        assertEquals(1, provider.renewals() - before);
    }

    @Test
    @DisplayName("a sign-in that the provider has ended ends here with its token")
    void endedAtTheProviderEndsHere() throws Exception {
        provider.tokenLife(1);
        ana.signIn(provider, "/");
        provider.revokeAll();
        TestClock.pass(Duration.ofMillis(1200));
        assertEquals(302, ana.get("/account").statusCode());
        provider.tokenLife(300);
        assertEquals(302, ana.get("/account").statusCode());
    }

    @Test
    @DisplayName(
            "F23 R65 with the provider down a session goes on until its token expires, then waits, and is not a guest's")
    void providerDownKeepsSessionsForAWhile() throws Exception {
        Reports.running().publicPage("/reports/guest", "teaser");
        provider.tokenLife(20);
        ana.signIn(provider, "/");
        provider.stop();
        assertEquals(200, ana.get("/account").statusCode());
        TestClock.pass(Duration.ofSeconds(20));
        assertEquals(503, ana.get("/account").statusCode());
        assertEquals(503, ana.get("/reports/guest").statusCode());
        assertEquals(200, new Browser().get("/reports/guest").statusCode());
        TestProvider.running();
        assertEquals(200, ana.get("/account").statusCode());
    }

    @Test
    @DisplayName("F25 while the provider hangs few wait for it, and whose token still holds goes on")
    void hangingProviderStopsFew() throws Exception {
        int connections = 12;
        int many = connections + 2;
        int atOnce = 4;
        provider.tokenLife(1);
        var expired = new ArrayList<Browser>();
        for (int i = 0; i < many; i++) {
            var reader = new Browser();
            reader.signIn(provider, "/");
            expired.add(reader);
        }
        provider.tokenLife(300);
        ana.signIn(provider, "/");
        provider.hang();
        TestClock.pass(Duration.ofMillis(1500));
        try (var threads = Executors.newFixedThreadPool(many)) {
            var answers = new ExecutorCompletionService<Integer>(threads);
            expired.forEach(
                    reader -> answers.submit(() -> reader.get("/account").statusCode()));
            provider.untilAsked(atOnce);
            for (int i = 0; i < 10; i++) {
                var page = ana.to("/account").GET().timeout(Duration.ofSeconds(4));
                assertEquals(200, ana.send(page).statusCode());
                TestClock.pass(Duration.ofMillis(1100));
            }
            for (int i = 0; i < many - atOnce; i++) {
                var refused = answers.poll(7, TimeUnit.SECONDS);
                assertNotNull(refused, "more wait for the provider than may");
                assertEquals(503, refused.get());
            }
            assertEquals(atOnce, provider.renewals());
            provider.goOn();
            for (int i = 0; i < atOnce; i++) {
                assertEquals(200, answers.take().get());
            }
        } finally {
            provider.goOn();
        }
        for (var reader : expired) {
            assertEquals(200, reader.get("/account").statusCode());
        }
    }

    @Test
    @DisplayName("a burst of expired tokens is renewed in turn, however slowly the provider answers")
    void burstOfExpiredTokensIsRenewedInTurn() throws Exception {
        provider.tokenLife(1);
        var asks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 30; i++) {
            var reader = new Browser();
            reader.signIn(provider, "/");
            asks.add(() -> reader.get("/account").statusCode());
        }
        provider.tokenLife(300);
        provider.takes(Duration.ofMillis(500));
        TestClock.pass(Duration.ofMillis(1500));
        try (var threads = Executors.newFixedThreadPool(30)) {
            for (var status : threads.invokeAll(asks)) {
                assertEquals(200, status.get());
            }
        }
    }

    @Test
    @DisplayName("F25 a session is read while its row is locked for a renewal")
    void lockedSessionIsRead() throws Exception {
        ana.signIn(provider, "/");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update session set seen_at = now() - interval '2 minutes'");
            connection.commit();
            statement.executeQuery("select id_hash from session for update");
            TestClock.pass(Duration.ofMillis(1200));
            var page = ana.to("/account").GET().timeout(Duration.ofSeconds(4));
            assertEquals(200, ana.send(page).statusCode());
            connection.rollback();
        }
    }
}
