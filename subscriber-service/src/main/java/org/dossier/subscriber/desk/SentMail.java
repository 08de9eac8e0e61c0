package org.dossier.subscriber.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.mail.MailLine;

/**
 * A mail to an account, as the desk shows it, on its way or not.
 *
 * @param at when it was sent or given up, or else written
 * @param failure what went wrong last; null once it was sent
 */
record SentMail(
        UUID id,
        String subject,
        String recipient,
        String state,
        When at,
        int attempts,
        @Nullable String failure) {
    static SentMail of(MailLine mail) {
        var settled = mail.settledAt();
        return new SentMail(
                mail.id(),
                mail.subject(),
                mail.recipient(),
                mail.state().name(),
                new When(settled == null ? mail.createdAt() : settled),
                mail.attempts(),
                mail.state() == MailLine.State.SENT ? null : mail.lastFailure());
    }

    public String kind() {
        return switch (state) {
            case "SENT" -> "good";
            case "WAITING" -> "warn";
            default -> "bad";
        };
    }

    public boolean isFlagged() {
        return state.equals("FLAGGED");
    }
}
