package org.dossier.booking.notifications;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.mail.NewMail;
import org.dossier.kit.mail.OutgoingMails;

/** Sends letters by way of the durable queue. */
@ApplicationScoped
class QueuedLetters implements Letters {
    private final OutgoingMails mails;

    QueuedLetters(OutgoingMails mails) {
        this.mails = mails;
    }

    @Override
    public void send(Recipient to, String kind, String causeId, Letter letter) {
        mails.add(new NewMail(kind, causeId, to.subject(), to.email(), letter.subject(), letter));
    }
}
