package org.dossier.subscriber.payments;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words on the way back from a payment; templates reach them as {@code {payment:…}}. */
@MessageBundle("payment")
interface PaymentTexts {
    @Message("Looking for your payment")
    String lookingFor();

    @Message("Your payment is being looked for…")
    String looking();

    @Message("This takes a few seconds. The page goes on by itself.")
    String lookingHint();

    @Message("It takes longer than usual")
    String slowTitle();

    @Message(
            "Your payment is safe. Some banks take a while to confirm it; you will get a mail when it has arrived, and you can close this page.")
    String slow();

    @Message("Go on")
    String goOn();

    @Message("Your account")
    String account();

    @Message("Not paid yet")
    String unpaidTitle();

    @Message("Nothing was charged. You can go on to the payment of {amount} where you left.")
    String unpaid(String amount);

    @Message("Nothing was charged, and the time to pay is over. Choose again if you still wish to.")
    String unpaidClosed();

    @Message("Go on to payment")
    String resume();

    @Message("Back to where you chose")
    String back();
}
