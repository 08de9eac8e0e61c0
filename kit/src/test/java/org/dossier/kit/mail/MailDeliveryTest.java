package org.dossier.kit.mail;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.ClockFile;
import org.dossier.kit.test.MailServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I11, F27: each mail is sent once or flagged, whatever the SMTP server does. */
@QuarkusTest
@TestProfile(MailParts.class)
class MailDeliveryTest extends QueuedMails {
    private static final int MANY = 40;

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
        var ahead = Duration.ZERO;
        for (long pause : List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L)) {
            var before = clock.instant().truncatedTo(ChronoUnit.MICROS);
            sendAll();
            var due = rows().getFirst().dueAt();
            assertFalse(due.isBefore(before.plusSeconds(pause)), () -> due + " is before " + pause);
            assertFalse(due.isAfter(clock.instant().plusSeconds(pause)), () -> due + " is after " + pause);
            ahead = ahead.plusSeconds(pause + 1);
            ClockFile.setAhead(ahead);
        }
        assertEquals(10, rows().getFirst().attempts());
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

    private void queueMany() {
        IntStream.range(0, MANY).forEach(i -> queue("in_" + i));
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
