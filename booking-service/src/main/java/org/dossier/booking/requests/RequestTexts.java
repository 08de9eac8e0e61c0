package org.dossier.booking.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of requests, on pages and in mails; templates reach them as {@code {requests:…}}. */
@MessageBundle("requests")
public interface RequestTexts {
    @Message(
            "{#switch status}{#case BRIEFED}Brief received{#case ASKED}Question open{#case QUOTED}Quote sent{#case ORDERED}Deposit due{#case EXPIRED}Quote expired{#case IN_WORK}In work{#case DELIVERED}Report delivered{#case IN_REVISION}In revision{#case REDELIVERED}Revised report delivered{#case INVOICED}Final invoice open{#case CLOSED}Completed{#case WRITTEN_OFF}Written off{#case DECLINED}Declined{#case WITHDRAWN}Withdrawn{#case CANCELLED}Cancelled{#else}{/switch}")
    String state(RequestStatus status);

    @Message(
            "{#switch status}{#case BRIEFED}We have your brief{#case ASKED}We have a question{#case QUOTED}Your quote{#case ORDERED}Your choice is noted{#case EXPIRED}Your quote has expired{#case IN_WORK}Work has begun{#case DELIVERED}Your report is ready{#case IN_REVISION}We revise your report{#case REDELIVERED}Your revised report is ready{#case INVOICED}Your final invoice{#case CLOSED}Your request is completed{#case WRITTEN_OFF}Your final invoice is closed{#case DECLINED}We cannot take your request{#case WITHDRAWN}Your request is withdrawn{#case CANCELLED}Your request is cancelled{#else}{/switch}")
    String told(RequestStatus status);

    @Message(
            "{#switch status}{#case BRIEFED}We read your brief and answer within two working days, with a quote or a question.{#case ASKED}Answer our question; then we can quote.{#case QUOTED}Choose an option before the quote expires. Work begins when its deposit is paid.{#case ORDERED}Pay the deposit; then work begins.{#case EXPIRED}Nothing more happens by itself. Write to us if you would like a new quote.{#case IN_WORK}We write your report. You get a mail when it can be read.{#case DELIVERED}Read the report. Then accept it, or tell us once what to change.{#case IN_REVISION}We work your changes in. You get a mail when the new edition can be read.{#case REDELIVERED}Read the revised report, then accept it.{#case INVOICED}Pay the balance; then your request is completed.{#case CLOSED}Nothing more to do. The report stays yours to read.{#case WRITTEN_OFF}Nothing more is to be paid. The report stays yours to read.{#case DECLINED}Nothing was charged.{#case WITHDRAWN}Nothing more happens. A payment that is still on its way goes back to you.{#case CANCELLED}What goes back of your deposit is on its way, or will be once it is approved.{#else}{/switch}")
    String nextForClient(RequestStatus status);

    @Message(
            "{#switch status}{#case BRIEFED}Send a quote, ask the client, or decline with a reason.{#case ASKED}The client answers. A quote can be sent all the same.{#case QUOTED}The client chooses an option. A further quote takes the place of this one.{#case ORDERED}The client pays the deposit.{#case EXPIRED}Send a new quote if the client would still like one.{#case IN_WORK}An editor writes the report at the reports desk, open to one client, and publishes it for this request.{#case DELIVERED}The client accepts the report or asks once for a revision.{#case IN_REVISION}An editor publishes a new edition of the report.{#case REDELIVERED}The client accepts the revised report.{#case INVOICED}The client pays the balance. It can be written off with a reason.{#case CLOSED}Nothing more to do.{#case WRITTEN_OFF}Nothing more to do.{#case DECLINED}Nothing more to do.{#case WITHDRAWN}Nothing more to do.{#case CANCELLED}Look at the refunds, in case one waits for approval.{#else}{/switch}")
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

    @Message("Custom reports")
    String title();

    @Message("Who of our staff may see it")
    String confidentiality();

    @Message("Whoever works at our desk")
    String normal();

    @Message("Only named staff")
    String namedOnly();

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

    @Message("What comes next")
    String next();

    @Message("Confidential")
    String confidential();

    @Message("History")
    String history();

    @Message("Turn")
    String turn();

    @Message("Due")
    String due();

    @Message("Last change")
    String changed();

    @Message("Reason")
    String reason();

    @Message("Confidential request")
    String confidentialRequest();

    @Message("Custom report")
    String kind();

    @Message("Due {day}")
    String dueDay(String day);

    @Message("Quotes due")
    String quotesDue();

    @Message("Reports to deliver")
    String reportsDue();
}
