package org.dossier.subscriber.notifications;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.mail.MailLine;
import org.dossier.kit.mail.OutgoingMails;
import org.dossier.subscriber.accounts.Accounts;

/** An account's mails, for the desk. */
@ApplicationScoped
public class Mailbox {
    private final OutgoingMails mails;
    private final Accounts accounts;

    Mailbox(OutgoingMails mails, Accounts accounts) {
        this.mails = mails;
        this.accounts = accounts;
    }

    /** The account's newest mails, at most a hundred, newest first. */
    public List<MailLine> of(UUID accountId) {
        return mails.of(accountId.toString());
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
                && mails.retry(accountId.toString(), mailId, account.get().email());
    }
}
