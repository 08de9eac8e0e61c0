package org.dossier.subscriber.payments;

/** A refund that will not be made, however often it is asked for; a person must act. */
class RefundRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefundRefused(String why) {
        super(why);
    }

    RefundRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
