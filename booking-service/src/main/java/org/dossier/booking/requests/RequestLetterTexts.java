package org.dossier.booking.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of mails, and of the lines of invoices. */
@MessageBundle("requestLetters")
public interface RequestLetterTexts {
    @Message("Open the request")
    String openRequest();

    @Message("A message from us")
    String weWrote();

    @Message("A message from the client")
    String clientWrote();

    @Message("What becomes of your deposit is decided")
    String depositDecided();

    @Message("{amount} of it goes back the way you paid. Banks take a few days to show it.")
    String depositReturned(String amount);

    @Message("Nothing of it goes back: our staff have decided so.")
    String depositKept();

    @Message("Answer on the page of the request; answers to this mail are not read.")
    String answerThere();

    @Message("see the desk")
    String seeDesk();

    @Message("You get this mail because you sent us a request.")
    String becauseClient();

    @Message("You get this mail because it is the address of the bookings desk.")
    String becauseDesk();

    @Message("Deposit: {title}, {option}")
    String depositLine(String title, String option);

    @Message("Balance: {title}, {option}")
    String balanceLine(String title, String option);

    @Message("Custom report {reference}")
    String refundTitle(String reference);

    @Message("paid although nothing was due any more")
    String refundNotNeeded();
}
