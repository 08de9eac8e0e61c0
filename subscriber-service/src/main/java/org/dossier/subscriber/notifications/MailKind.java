package org.dossier.subscriber.notifications;

/** What a mail is about; with the id of its cause it names one mail for ever. */
public enum MailKind {
    WELCOME(Letter.Welcome.class),
    RECEIPT(Letter.Receipt.class),
    PAYMENT_FAILED(Letter.PaymentMissing.class),
    CANCELLATION_SCHEDULED(Letter.CancellationConfirmed.class),
    SUBSCRIPTION_ENDED(Letter.AccessClosed.class),
    ACCESS_GRANTED(Letter.GrantBegun.class),
    ACCESS_ENDED(Letter.GrantOver.class),
    PAYMENT_RECEIPT(Letter.PaymentReceipt.class),
    REFUND(Letter.Refund.class);

    private final Class<? extends Letter> letter;

    MailKind(Class<? extends Letter> letter) {
        this.letter = letter;
    }

    Class<? extends Letter> letter() {
        return letter;
    }

    static MailKind of(Letter letter) {
        for (var kind : values()) {
            if (kind.letter.equals(letter.getClass())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No mail is made of " + letter.getClass());
    }
}
