package org.dossier.booking.payments;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that this feature writes of its own accord. */
@MessageBundle("payment")
interface PaymentTexts {
    @Message("Taken back by the buyer’s bank")
    String takenByTheBank();
}
