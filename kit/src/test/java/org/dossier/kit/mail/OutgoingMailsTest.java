package org.dossier.kit.mail;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.ClockFile;
import org.dossier.kit.test.MailServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A mail beside its cause, and beside the person who looks at it. */
@QuarkusTest
@TestProfile(MailParts.class)
class OutgoingMailsTest extends QueuedMails {
    private static final String BEN = "ben";

    @Inject
    MeasureMail measureMail;

    @Inject
    MeterRegistry meters;

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

    private boolean retry(String addressee, UUID mailId) {
        return QuarkusTransaction.requiringNew().call(() -> mails.retry(addressee, mailId, "ana@example.org"));
    }
}
