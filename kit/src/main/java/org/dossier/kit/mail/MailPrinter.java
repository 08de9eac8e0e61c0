package org.dossier.kit.mail;

/** Makes what a mail holds of its letter, when it is about to be sent. A service that sends mail has one such bean. */
public interface MailPrinter {
    /**
     * Text, HTML and attachments of the mail.
     *
     * @throws RuntimeException if it cannot be printed: the mail is then flagged and nobody gets it
     */
    Printed print(WaitingMail mail);
}
