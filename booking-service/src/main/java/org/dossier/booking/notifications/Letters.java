package org.dossier.booking.notifications;

/** Sends letters, by way of the durable queue. */
public interface Letters {
    /**
     * Queues a letter in the transaction of its cause; to be called within one.
     *
     * @param to whose mail it is
     * @param kind what it is about, in capitals: {@code ENROLMENT_CONFIRMED}
     * @param causeId with the kind names this mail for ever: a second one is not queued (I11)
     */
    void send(Recipient to, String kind, String causeId, Letter letter);

    /**
     * Whose mail it is.
     *
     * @param subject the {@code sub} of the person's tokens, or the e-mail address of somebody without an account
     */
    record Recipient(String subject, String email) {}
}
