package org.dossier.kit.mail;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MailServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I11: a mail belongs to one sender at a time, also when the server is slow, the database away or the sender dead. */
@QuarkusTest
@TestProfile(MailParts.class)
class MailClaimsTest extends QueuedMails {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MailQueue queue;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @AfterEach
    void giveBack() throws SQLException {
        asOwner("grant update on outgoing_mail to " + user);
    }

    /** The server takes twice as long as a claim lasts without a sign of life. */
    @Test
    void aSlowServerGetsTheMailOnce() throws Exception {
        queue("in_1");
        try (var server = StubbornServer.acceptingAfter(Duration.ofSeconds(4));
                var thread = Executors.newSingleThreadExecutor()) {
            var sending = thread.submit(this::sendAll);
            Eventually.within(PATIENCE, "the mail is sent", () -> {
                sendAll();
                return sending.isDone();
            });
            sending.get();
            assertEquals(1, server.accepted().size());
        }
        assertEquals(List.of("SENT"), states());
    }

    /** F01: the server takes the mail while PostgreSQL restarts, and the row says so as soon as it can. */
    @Test
    void aMailThatCannotBeNotedAtOnceIsSentOnce() throws Exception {
        queue("in_1");
        try (var server = StubbornServer.acceptingAfter(Duration.ofSeconds(1));
                var thread = Executors.newSingleThreadExecutor()) {
            var sending = underWay(server, thread);
            asOwner("revoke update on outgoing_mail from " + user);
            Eventually.within(
                    PATIENCE, "the mail is taken", () -> !server.accepted().isEmpty());
            Eventually.within(PATIENCE, "nobody's claim lasts", () -> !isClaimed());
            asOwner("grant update on outgoing_mail to " + user);
            assertTrue(sending.get());
            sendAll();
            assertEquals(1, server.accepted().size());
        }
        assertEquals(List.of("SENT"), states());
    }

    /** F01: PostgreSQL restarts while the server takes its time. */
    @Test
    void aClaimThatCannotBeProlongedDoesNotEndTheWaiting() throws Exception {
        queue("in_1");
        try (var server = StubbornServer.acceptingAfter(Duration.ofMillis(2000));
                var thread = Executors.newSingleThreadExecutor()) {
            var sending = underWay(server, thread);
            asOwner("revoke update on outgoing_mail from " + user);
            Thread.sleep(1000);
            asOwner("grant update on outgoing_mail to " + user);
            assertTrue(sending.get());
            assertEquals(1, server.accepted().size());
        }
        assertEquals(List.of("SENT"), states());
    }

    /** F27: a tarpit. */
    @Test
    void aServerThatNeverAnswersIsGivenUpForNow() throws IOException {
        queue("in_1");
        var begin = clock.instant();
        try (var server = StubbornServer.acceptingAfter(Duration.ofSeconds(30))) {
            assertFalse(sendMail.next());
        }
        assertEquals(List.of("WAITING"), states());
        assertTrue(rows().getFirst().dueAt().isAfter(begin.plusSeconds(1)));
    }

    /** A replica dies between claim and sending: another one takes the mail when the claim has run out. */
    @Test
    void aMailWhoseSenderDiedIsSentByAnother() {
        queue("in_1");
        queue.claimNext(clock.instant(), Duration.ofMinutes(1)).orElseThrow();
        try (var server = new MailServer().start()) {
            sendAll();
            assertEquals(0, server.arrived().size(), "it is claimed");
            sql.update("update outgoing_mail set claimed_until = now() - interval '1 second'");
            sendAll();
            assertEquals(1, server.arrived().size());
        }
    }

    private Future<Boolean> underWay(StubbornServer server, ExecutorService thread) {
        var sending = thread.submit(sendMail::next);
        Eventually.within(
                PATIENCE, "the mail is on its way", () -> !server.recipients().isEmpty());
        return sending;
    }

    /** What the service itself may not do. */
    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isClaimed() {
        return !sql.list("select 1 from outgoing_mail where claimed_until > now()", row -> row.getInt(1))
                .isEmpty();
    }
}
