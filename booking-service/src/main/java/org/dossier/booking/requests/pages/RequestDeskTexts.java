package org.dossier.booking.requests.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the desk of requests; templates reach them as {@code {requestDesk:…}}. */
@MessageBundle("requestDesk")
interface RequestDeskTexts {
    @Message("All")
    String all();

    @Message("Waiting for us")
    String waitingForUs();

    @Message("Waiting for clients")
    String waitingForClients();

    @Message("Over")
    String over();

    @Message("No request here")
    String noRequests();

    @Message("Requests appear here as clients send them.")
    String noRequestsHint();

    @Message("Send a quote")
    String sendQuote();

    @Message("Send a new quote")
    String sendNewQuote();

    @Message("Option {number}")
    String option(int number);

    @Message("Title")
    String optionTitle();

    @Message("Scope")
    String scope();

    @Message("Price in {currency}")
    String price(String currency);

    @Message("Day of delivery")
    String dayOfDelivery();

    @Message("Deposit in percent")
    String depositPercent();

    @Message("Last day of validity")
    String lastDay();

    @Message("It ends with that day, UTC.")
    String lastDayHint();

    @Message("Note to the client")
    String note();

    @Message("Options two and three may stay empty.")
    String optionsHint();

    @Message("Decline")
    String decline();

    @Message("The client reads the reason.")
    String reasonHint();

    @Message("Decline the request")
    String declineNow();

    @Message("Cancel the work")
    String cancel();

    @Message("Percent of the deposit to give back")
    String percent();

    @Message("Cancel it now")
    String cancelNow();

    @Message("Who may see it")
    String staff();

    @Message("Administrators, and those named here. The report is written and read by those named here alone.")
    String staffHint();

    @Message("E-mail address")
    String address();

    @Message("Name this person")
    String nameThem();

    @Message("Write the report at the reports desk, open to “One client”. When you publish it, name this request.")
    String writeItThere();

    @Message("To the reports desk")
    String toReportsDesk();
}
