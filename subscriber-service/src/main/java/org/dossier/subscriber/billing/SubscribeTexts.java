package org.dossier.subscriber.billing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words on the way to a subscription; templates reach them as {@code {subscribe:…}}. */
@MessageBundle("subscribe")
interface SubscribeTexts {
    @Message("Subscribe")
    String title();

    @Message("Your choice")
    String yourChoice();

    @Message("a {interval}")
    String per(String interval);

    @Message("You pay {price} today and the same each {interval} until you cancel.")
    String renewal(String price, String interval);

    @Message(
            "Cancel on your account page at any time: you read on until the end of what is paid, and nothing more is charged.")
    String cancelling();

    @Message("Continue to payment")
    String pay();

    @Message("Payment is taken on the page of our payment provider, Stripe.")
    String payHint();

    @Message("Choose another plan")
    String other();

    @Message("Payment received")
    String received();

    @Message("Looking for your payment")
    String lookingFor();

    @Message("Opening your access…")
    String opening();

    @Message("This takes a few seconds. The page goes on by itself.")
    String openingHint();

    @Message("It takes longer than usual")
    String slowTitle();

    @Message(
            "Your payment is safe, and your access will open as soon as the bank confirms it. You can close this page; your account page shows how things stand.")
    String slow();

    @Message("Go on")
    String goOn();

    @Message("Not paid yet")
    String unpaidTitle();

    @Message("Nothing was charged. Your choice is kept, so that you can go on where you left.")
    String unpaid();

    @Message("Nothing was charged, and this payment page is closed. Choose again to open a new one.")
    String unpaidClosed();

    @Message("Go on to payment")
    String resume();

    @Message("Your account")
    String account();
}
