package org.dossier.booking.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of requests, on pages and in mails; templates reach them as {@code {requests:…}}. */
@MessageBundle("requests")
public interface RequestTexts {
    // States, steps and turns

    @Message(
            "{#switch status}{#case BRIEFED}Brief received{#case ASKED}Question open{#case QUOTED}Quote sent{#case ORDERED}Deposit due{#case EXPIRED}Quote expired{#case IN_WORK}In work{#case DELIVERED}Report delivered{#case IN_REVISION}In revision{#case REDELIVERED}Revised report delivered{#case INVOICED}Final invoice open{#case CLOSED}Completed{#case DECLINED}Declined{#case WITHDRAWN}Withdrawn{#case CANCELLED}Cancelled{#else}{/switch}")
    String state(RequestStatus status);

    @Message(
            "{#switch status}{#case BRIEFED}We have your brief{#case ASKED}We have a question{#case QUOTED}Your quote{#case ORDERED}Your choice is noted{#case EXPIRED}Your quote has expired{#case IN_WORK}Work has begun{#case DELIVERED}Your report is ready{#case IN_REVISION}We revise your report{#case REDELIVERED}Your revised report is ready{#case INVOICED}Your final invoice{#case CLOSED}Your request is completed{#case DECLINED}We cannot take your request{#case WITHDRAWN}Your request is withdrawn{#case CANCELLED}Your request is cancelled{#else}{/switch}")
    String told(RequestStatus status);

    @Message(
            "{#switch status}{#case BRIEFED}We read your brief and answer within two working days, with a quote or a question.{#case ASKED}Answer our question; then we can quote.{#case QUOTED}Choose an option before the quote expires. Work begins when its deposit is paid.{#case ORDERED}Pay the deposit; then work begins.{#case EXPIRED}Nothing more happens by itself. Write to us if you would like a new quote.{#case IN_WORK}We write your report. You get a mail when it can be read.{#case DELIVERED}Read the report. Then accept it, or tell us once what to change.{#case IN_REVISION}We work your changes in. You get a mail when the new edition can be read.{#case REDELIVERED}Read the revised report, then accept it.{#case INVOICED}Pay the balance; then your request is completed.{#case CLOSED}Nothing more to do. The report stays yours to read.{#case DECLINED}Nothing was charged.{#case WITHDRAWN}Nothing more happens. A payment that is still on its way goes back to you.{#case CANCELLED}What goes back of your deposit is on its way, or will be once it is approved.{#else}{/switch}")
    String nextForClient(RequestStatus status);

    @Message(
            "{#switch status}{#case BRIEFED}Send a quote, ask the client, or decline with a reason.{#case ASKED}The client answers. A quote can be sent all the same.{#case QUOTED}The client chooses an option. A further quote takes the place of this one.{#case ORDERED}The client pays the deposit.{#case EXPIRED}Send a new quote if the client would still like one.{#case IN_WORK}An editor writes the report at the reports desk, open to one client, and publishes it for this request.{#case DELIVERED}The client accepts the report or asks once for a revision.{#case IN_REVISION}An editor publishes a new edition of the report.{#case REDELIVERED}The client accepts the revised report.{#case INVOICED}The client pays the balance.{#case CLOSED}Nothing more to do.{#case DECLINED}Nothing more to do.{#case WITHDRAWN}Nothing more to do.{#case CANCELLED}Look at the refunds, in case one waits for approval.{#else}{/switch}")
    String nextForStaff(RequestStatus status);

    @Message("{#switch turn}{#case CLIENT}Your turn{#case STAFF}Our turn{#else}Nobody’s turn{/switch}")
    String turnForClient(Turn turn);

    @Message("{#switch turn}{#case CLIENT}The client’s turn{#case STAFF}Your turn{#else}Nobody’s turn{/switch}")
    String turnForStaff(Turn turn);

    @Message("{#switch turn}{#case CLIENT}client{#case STAFF}staff{#else}by itself{/switch}")
    String by(Turn turn);

    @Message(
            "{#switch step}{#case BRIEF}Brief{#case QUOTE}Quote{#case DEPOSIT}Deposit{#case WORK}Work{#case REPORT}Report{#case INVOICE}Final invoice{#else}{/switch}")
    String step(Step step);

    @Message(
            "{#switch fault}{#case MISSING}Fill this in.{#case TOO_LONG}This is too long; shorten it.{#case NO_DAY}Enter a date such as 2026-12-31.{#case DAY_PASSED}Choose today or a later day.{#case DAY_TOO_FAR}Choose a day within the next three years.{#case CHOOSE}Choose one of these.{#case NO_PRICE}Enter an amount from 1 to 100,000, such as 1500 or 1500.00.{#case NO_PERCENT}Enter a whole number from 0 to 100.{#case NO_OPTION}Fill in at least one option.{#case NO_ADDRESS}Enter an address such as ana@example.org.{#else}{/switch}")
    String fault(Fault fault);

    @Message("Nothing was sent yet")
    String faultTitle();

    @Message("Correct the fields that are marked. What you typed is still here.")
    String faultText();

    // What it is

    @Message("Custom reports")
    String title();

    @Message("A question of your own, answered by the people who write our reports.")
    String lede();

    @Message(
            "You tell us what you need to know and by when. We answer with a quote, and you decide. The report is written for you, read here like any other, and seen by nobody else.")
    String what();

    @Message("How it works")
    String how();

    @Message("Write a brief")
    String how1();

    @Message("What you need to know, why, and by when. Add files if they help.")
    String how1Text();

    @Message("Talk it through")
    String how2();

    @Message("We ask, you answer, on the page of your request.")
    String how2Text();

    @Message("Choose an option")
    String how3();

    @Message(
            "Our quote has one to three options, each with its scope, its price and its day of delivery. Work begins when the deposit is paid.")
    String how3Text();

    @Message("Read the report")
    String how4();

    @Message("With judgements, forecasts and sources, for your eyes only. You may ask once for changes.")
    String how4Text();

    @Message("Settle the balance")
    String how5();

    @Message("Once you accept the report, you pay the rest. You can withdraw free of charge until the deposit is paid.")
    String how5Text();

    @Message("Start a brief")
    String start();

    @Message("Confidential, if you wish")
    String confidentialTitle();

    @Message(
            "Choose “only named staff”, and of our desk only the administrators and those whom they name see your request. Its report is written and read by those they name, and by nobody else of us.")
    String confidentialText();

    @Message("Your requests")
    String yours();

    @Message("Sign in to send a brief")
    String signInTitle();

    @Message("You need an account, so that only you can see your request and its report. It costs nothing.")
    String signInText();

    @Message("Sign in or register")
    String signIn();

    // The brief

    @Message("Your brief")
    String brief();

    @Message("Subject")
    String subject();

    @Message("One line, such as “Fuel supply of northern Armenia this winter”.")
    String subjectHint();

    @Message("What do you need to know?")
    String question();

    @Message("The question, what you would decide by it, and what you know already. Up to 8,000 characters.")
    String questionHint();

    @Message("Needed by")
    String deadline();

    @Message("Who of our staff may see it")
    String confidentiality();

    @Message("Whoever works at our desk")
    String normal();

    @Message("Only named staff")
    String namedOnly();

    @Message("An administrator names them. Our answer may take a day longer.")
    String namedOnlyHint();

    @Message("You can add up to five files on the next page.")
    String filesLater();

    @Message("Send the brief")
    String send();

    @Message("Nothing is charged, and you can withdraw at any time before you pay a deposit.")
    String sendHint();

    // The request's page

    @Message("Request")
    String request();

    @Message("Requests")
    String requests();

    @Message("Bookings")
    String bookings();

    @Message("Reference")
    String referenceLabel();

    @Message("State")
    String stateLabel();

    @Message("Client")
    String clientLabel();

    @Message("Where it stands")
    String progress();

    @Message("done")
    String stepDone();

    @Message("now")
    String stepNow();

    @Message("stopped here")
    String stepStopped();

    @Message("What comes next")
    String next();

    @Message("Confidential")
    String confidential();

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

    @Message("History")
    String history();

    @Message("Paid")
    String paid();

    @Message("A refund of {amount} is on its way.")
    String refundOf(String amount);

    // The desk

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

    @Message("Turn")
    String turn();

    @Message("Due")
    String due();

    @Message("Last change")
    String changed();

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

    @Message("Reason")
    String reason();

    @Message("Decline the request")
    String declineNow();

    @Message("Cancel the work")
    String cancel();

    @Message("Percent of the deposit to give back")
    String percent();

    @Message("100 goes back at once; less waits until a colleague approves it.")
    String percentHint();

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

    // Mails and invoices

    @Message("Open the request")
    String openRequest();

    @Message("A message from us")
    String weWrote();

    @Message("A message from the client")
    String clientWrote();

    @Message("Answer on the page of the request; answers to this mail are not read.")
    String answerThere();

    @Message("Confidential request")
    String confidentialRequest();

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

    @Message("Custom report")
    String kind();

    @Message("Due {day}")
    String dueDay(String day);

    @Message("Quotes due")
    String quotesDue();

    @Message("Reports to deliver")
    String reportsDue();
}
