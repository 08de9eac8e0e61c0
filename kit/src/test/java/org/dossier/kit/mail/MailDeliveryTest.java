package org.dossier.kit.mail;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.ClockFile;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MailServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I11, F27: each mail is sent once or flagged, whatever the SMTP server does. */
@QuarkusTest
@TestProfile(MailParts.class)
class MailDeliveryTest {
    private static final String ANA = "ana";
    private static final String BEN = "ben";
    private static final int MANY = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Row(String state, int attempts, Instant dueAt, String lastFailure) {}

    @Inject
    Sql sql;

    @Inject
    OutgoingMails mails;

    @Inject
    SendMail sendMail;

    @Inject
    MailQueue queue;

    @Inject
    MeasureMail measureMail;

    @Inject
    io.micrometer.core.instrument.MeterRegistry meters;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @BeforeEach
    void begin() {
        ClockFile.setAhead(Duration.ZERO);
        sql.update("delete from outgoing_mail");
    }

    @AfterEach
    void setRight() throws SQLException {
        ClockFile.setAhead(Duration.ZERO);
        asOwner("grant update on outgoing_mail to " + user);
    }

    @Test
    void eachMailGoesOutOnceThoughManySendersRun() throws Exception {
        queueMany();
        try (var server = new MailServer().start();
                var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        sendAll();
                        return null;
                    })
                    .toList());
            sendAll();
            assertOnceEach(server);
        }
    }

    /** F27: the fact is committed at once, and all mails arrive when the server is back. */
    @Test
    void anHourWithoutAServerLosesAndDoublesNothing() throws Exception {
        for (int minute = 0; minute < 60; minute++) {
            ClockFile.setAhead(Duration.ofMinutes(minute));
            if (minute < MANY) {
                queue("in_" + minute);
            }
            sendAll();
        }
        assertEquals(List.of("WAITING"), states());
        ClockFile.setAhead(Duration.ofMinutes(66));
        try (var server = new MailServer().start()) {
            sendAll();
            sendAll();
            assertOnceEach(server);
        }
        assertEquals(List.of("SENT"), states());
    }

    @Test
    void withoutAServerOnlyOneMailIsTriedPerRound() {
        queueMany();
        assertFalse(sendMail.next());
        assertEquals(1, rows().stream().mapToInt(Row::attempts).sum());
    }

    @Test
    void pausesGrowWithEachAttempt() {
        queue("in_1");
        var pauses = new ArrayList<Long>();
        var ahead = Duration.ZERO;
        for (int i = 0; i < 10; i++) {
            sendAll();
            var pause = Duration.between(clock.instant(), rows().getFirst().dueAt());
            pauses.add(Math.round(pause.toMillis() / 1000.0));
            ahead = ahead.plus(pause).plusSeconds(1);
            ClockFile.setAhead(ahead);
        }
        assertEquals(10, rows().getFirst().attempts());
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L), pauses);
    }

    @Test
    void aServerThatSaysNotNowGetsTheMailLater() throws IOException {
        queue("in_1");
        try (var server = StubbornServer.refusing("451 greylisted, come back")) {
            sendAll();
        }
        var row = rows().getFirst();
        assertEquals("WAITING", row.state());
        assertTrue(row.lastFailure().contains("greylisted"), row.lastFailure());
        ClockFile.setAhead(Duration.ofSeconds(2));
        try (var server = new MailServer().start()) {
            sendAll();
            assertEquals(1, server.arrived().size());
        }
    }

    @Test
    void aRefusedMailIsFlaggedAtOnceAndNotTriedAgain() throws IOException {
        queue("in_1");
        queue("in_2");
        try (var server = StubbornServer.refusing("550 no such mailbox")) {
            sendAll();
            ClockFile.setAhead(Duration.ofHours(1));
            sendAll();
            assertEquals(2, server.recipients().size(), "each mail is tried once");
        }
        assertEquals(List.of("FLAGGED"), states());
        assertTrue(rows().getFirst().lastFailure().contains("no such mailbox"));
    }

    /** A wrong password is our mistake: the mails wait until it is mended. */
    @Test
    void aRefusalOfOurCredentialsFlagsNothing() throws IOException {
        queue("in_1");
        try (var server = StubbornServer.refusing("530 authentication required")) {
            sendAll();
        }
        assertEquals(List.of("WAITING"), states());
    }

    @Test
    void afterThreeDaysAMailIsFlagged() {
        queue("in_1");
        ClockFile.setAhead(Duration.ofHours(71));
        sendAll();
        assertEquals(List.of("WAITING"), states());
        ClockFile.setAhead(Duration.ofHours(73));
        sendAll();
        assertEquals(List.of("FLAGGED"), states());
    }

    @Test
    void aFlaggedMailIsTriedAgainWhenStaffAskForIt() {
        queue("in_1");
        ClockFile.setAhead(Duration.ofHours(73));
        sendAll();
        var mail = mails.of(ANA).getFirst();
        assertEquals(MailLine.State.FLAGGED, mail.state());
        assertTrue(retry(ANA, mail.id()));
        assertFalse(retry(ANA, mail.id()), "it is not flagged any more");
        try (var server = new MailServer().start()) {
            sendAll();
            assertEquals(1, server.arrived().size());
        }
    }

    /** R02 */
    @Test
    void aMailOfSomebodyElseCannotBeTriedAgain() {
        queue("in_1");
        ClockFile.setAhead(Duration.ofHours(73));
        sendAll();
        assertFalse(retry(BEN, mails.of(ANA).getFirst().id()));
    }

    /** The server takes twice as long as a claim lasts without a sign of life. */
    @Test
    void aSlowServerGetsTheMailOnce() throws Exception {
        queue("in_1");
        try (var server = StubbornServer.acceptingAfter(Duration.ofMillis(2400));
                var thread = Executors.newSingleThreadExecutor()) {
            var sending = thread.submit(this::sendAll);
            Eventually.within(Duration.ofSeconds(10), "the mail is sent", () -> {
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
        try (var server = StubbornServer.acceptingAfter(Duration.ofMillis(300));
                var thread = Executors.newSingleThreadExecutor()) {
            var sending = thread.submit(sendMail::next);
            Eventually.within(
                    PATIENCE,
                    "the mail is on its way",
                    () -> !server.recipients().isEmpty());
            asOwner("revoke update on outgoing_mail from " + user);
            Eventually.within(
                    PATIENCE, "the mail is taken", () -> !server.accepted().isEmpty());
            Thread.sleep(1500);
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
            var sending = thread.submit(sendMail::next);
            Eventually.within(
                    PATIENCE,
                    "the mail is on its way",
                    () -> !server.recipients().isEmpty());
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
        try (var server = StubbornServer.acceptingAfter(Duration.ofSeconds(30))) {
            assertFalse(sendMail.next());
        }
        assertEquals(List.of("WAITING"), states());
        assertTrue(rows().getFirst().dueAt().isAfter(clock.instant()));
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

    /** A replica dies after the server's acceptance: the copy is recognised by its Message-ID. */
    @Test
    void aSecondCopyHasTheSameMessageId() throws Exception {
        queue("in_1");
        queue("in_2");
        try (var server = new MailServer().start()) {
            sendAll();
            sql.update("update outgoing_mail set state = 'WAITING', settled_at = null where cause_id = 'in_1'");
            sendAll();
            var mails = server.arrived();
            assertEquals(3, mails.size());
            assertEquals(mails.get(0).id(), mails.get(2).id());
            assertNotEquals(mails.get(0).id(), mails.get(1).id());
        }
    }

    /** I11 */
    @Test
    void aCauseHasOneMailOfAKind() {
        assertTrue(queue("in_1"));
        assertFalse(queue("in_1"));
        assertEquals(1, rows().size());
    }

    /** A fact that is rolled back leaves no mail. */
    @Test
    void aMailLivesAndDiesWithItsFact() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    mails.add(mail("in_1"));
                    throw new IllegalStateException("The fact does not come true.");
                }));
        assertEquals(List.of(), rows());
    }

    @Test
    void theQueuesLengthAndAgeAreMeasured() {
        queue("in_1");
        queue("in_2");
        ClockFile.setAhead(Duration.ofMinutes(10));
        measureMail.run();
        assertEquals(2, meters.get("dossier.mail.waiting").gauge().value());
        assertEquals(600, meters.get("dossier.mail.oldest.age").gauge().value(), 30);
    }

    /** What the service itself may not do. */
    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static NewMail mail(String cause) {
        return new NewMail(Notes.KIND, cause, ANA, "ana@example.org", "A note", new Notes.Note("Hello", null));
    }

    private boolean queue(String cause) {
        return QuarkusTransaction.requiringNew().call(() -> mails.add(mail(cause)));
    }

    private boolean retry(String addressee, UUID mailId) {
        return QuarkusTransaction.requiringNew().call(() -> mails.retry(addressee, mailId, "ana@example.org"));
    }

    private List<Row> rows() {
        return sql.list(
                "select state, attempts, due_at, coalesce(last_failure, '') as failure from outgoing_mail"
                        + " order by created_at",
                row -> new Row(
                        row.getString("state"),
                        row.getInt("attempts"),
                        Sql.instant(row, "due_at"),
                        row.getString("failure")));
    }

    private void queueMany() {
        IntStream.range(0, MANY).forEach(i -> queue("in_" + i));
    }

    private void sendAll() {
        while (sendMail.next()) {
            // Until nothing is due, or no server answers.
        }
    }

    private List<String> states() {
        return rows().stream().map(Row::state).distinct().toList();
    }

    private static void assertOnceEach(MailServer server) throws Exception {
        var arrived = server.arrived();
        var ids = new HashSet<String>();
        for (var mail : arrived) {
            ids.add(mail.id());
        }
        assertEquals(MANY, arrived.size());
        assertEquals(MANY, ids.size());
    }
}
