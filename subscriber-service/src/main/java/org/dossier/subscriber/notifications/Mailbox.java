package org.dossier.subscriber.notifications;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.subscriber.accounts.Accounts;

/** An account's mails, for the desk. */
@ApplicationScoped
public class Mailbox {
    private final MailQueue queue;
    private final Accounts accounts;
    private final Clock clock;

    Mailbox(MailQueue queue, Accounts accounts, Clock clock) {
        this.queue = queue;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The account's newest mails, at most a hundred, newest first. */
    public List<MailLine> of(UUID accountId) {
        return queue.of(accountId);
    }

    /**
     * Tries a flagged mail again, to the address that the account has now.
     *
     * @return false if the account has no such mail, or it is not flagged
     */
    @Transactional(TxType.MANDATORY)
    public boolean retry(UUID accountId, UUID mailId) {
        var account = accounts.findByIdOptional(accountId);
        return account.isPresent()
                && queue.retry(
                        accountId,
                        mailId,
                        account.get().email(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
