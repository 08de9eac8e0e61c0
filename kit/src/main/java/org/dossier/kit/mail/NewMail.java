package org.dossier.kit.mail;

/**
 * A mail to be written. Kind and cause name it for ever: the second of the same two is not added (I11).
 *
 * @param kind what it is about, as the service's {@link MailPrinter} knows it
 * @param causeId which one of its kind it is, such as the key of the fact that it tells of
 * @param addressee the person as the service knows them, by which the desk lists their mails
 * @param recipient the e-mail address, nothing else
 * @param subject made one line: what comes from outside may hold line ends, and a subject is a header (A30, R15)
 * @param letter what it says; kept as JSON until it is printed, so a component that is added later must be nullable
 */
public record NewMail(String kind, String causeId, String addressee, String recipient, String subject, Object letter) {
    /** Makes the subject one line. */
    public NewMail {
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
