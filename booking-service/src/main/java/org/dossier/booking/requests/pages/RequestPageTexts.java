package org.dossier.booking.requests.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a request's own page; templates reach them as {@code {requestPage:…}}. */
@MessageBundle("requestPage")
interface RequestPageTexts {
    @Message("Where it stands")
    String progress();

    @Message("done")
    String stepDone();

    @Message("now")
    String stepNow();

    @Message("stopped here")
    String stepStopped();

    @Message("Sent")
    String sentAt();

    @Message("Delivery agreed for")
    String dueOn();

    @Message("No date given")
    String noDeadline();

    @Message("Files")
    String files();

    @Message("No files yet.")
    String noFiles();

    @Message("Add a file")
    String addFile();

    @Message("PDF, Word (.docx), text, Markdown, PNG or JPEG, up to 10 MB; five files at most.")
    String fileHint();

    @Message("Add it")
    String add();

    @Message("Questions and answers")
    String talk();

    @Message("Nothing was asked yet.")
    String noTalk();

    @Message("Write to us")
    String writeToUs();

    @Message("Write to the client")
    String writeToClient();

    @Message("While a brief is looked at, this passes the turn to the client.")
    String writeToClientHint();

    @Message("Send")
    String sendMessage();

    @Message("Our quote")
    String quote();

    @Message("The quote")
    String theQuote();

    @Message("Valid until {moment}.")
    String validUntil(String moment);

    @Message("Delivery")
    String delivery();

    @Message("Deposit")
    String deposit();

    @Message("{amount} ({percent} %)")
    String depositOf(String amount, int percent);

    @Message("none")
    String noDeposit();

    @Message("Balance")
    String balance();

    @Message("Choose this option")
    String choose();

    @Message("Choose “{option}”")
    String chooseWhich(String option);

    @Message("Chosen")
    String chosen();

    @Message("You pay the deposit on the next page. Work begins when it has arrived.")
    String chooseHint();

    @Message("Pay the deposit")
    String payDeposit();

    @Message("Back to the options")
    String stepBack();

    @Message("Your report")
    String report();

    @Message("Read the report")
    String readReport();

    @Message("Accept the report")
    String accept();

    @Message("Then the balance of {amount} is due.")
    String acceptHint(String amount);

    @Message("Nothing more is to be paid.")
    String acceptNothing();

    @Message("Ask for changes")
    String revise();

    @Message("What should be different? You can ask once, so put everything in.")
    String reviseHint();

    @Message("Send the changes")
    String sendRevision();

    @Message("Changes that were asked for")
    String revision();

    @Message("Pay the balance of {amount}")
    String payBalance(String amount);

    @Message("Withdraw the request")
    String withdraw();

    @Message("We stop, nothing is charged, and the request stays here for you to look at. It cannot be taken up again.")
    String withdrawHint();

    @Message("Withdraw it now")
    String withdrawNow();

    @Message("Paid")
    String paid();
}
