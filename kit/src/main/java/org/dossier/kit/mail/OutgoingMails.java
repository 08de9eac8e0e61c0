package org.dossier.kit.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.arc.properties.IfBuildProperty;

/** The mails of this service, sent and not yet sent. Nobody waits for SMTP: what is added here goes out by itself. */
@ApplicationScoped
@IfBuildProperty(name = MailConfig.ENABLED, stringValue = "true")
public class OutgoingMails {
    private final MailQueue queue;
    private final Clock clock;

    OutgoingMails(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Adds a mail in the transaction of its cause: neither exists without the other.
     *
     * @return false if this cause has its mail of this kind already (I11)
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(TxType.MANDATORY)
    public boolean add(NewMail mail) {
        return queue.add(mail, now());
    }

    /** The addressee's newest mails, at most a hundred, newest first. */
    public List<MailLine> of(String addressee) {
        return queue.of(addressee);
    }

    /**
     * Tries a flagged mail again.
     *
     * @param recipient the address that it is to go to now
     * @return false if the addressee has no such mail, or it is not flagged
     */
    @Transactional(TxType.MANDATORY)
    public boolean retry(String addressee, UUID mailId, String recipient) {
        return queue.retry(addressee, mailId, recipient, now());
    }

    /** PostgreSQL's resolution. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
