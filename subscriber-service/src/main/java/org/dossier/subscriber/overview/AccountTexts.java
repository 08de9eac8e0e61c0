package org.dossier.subscriber.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the account page; templates reach them as {@code {account:…}}. */
@MessageBundle("account")
interface AccountTexts {
    @Message("Your account")
    String title();

    @Message("Signed in as {name}, {email}.")
    String signedInAs(String name, String email);

    @Message("You have a subscription already")
    String alreadyTitle();

    @Message("Nothing was charged. To change your plan, open the billing pages below.")
    String already();

    @Message("A payment was made twice")
    String returnedTitle();

    @Message("Only one subscription counts. The second one is cancelled and its payment goes back to your card.")
    String returned();

    @Message("Your plan")
    String plan();

    @Message("Plan")
    String planName();

    @Message("Covers")
    String covers();

    @Message("Price")
    String price();

    @Message("State")
    String state();

    @Message("Active")
    String active();

    @Message("Cancelled")
    String cancelled();

    @Message("Trial")
    String trial();

    @Message("Payment overdue")
    String overdue();

    @Message("Stopped")
    String stopped();

    @Message("Renews on")
    String renewsOn();

    @Message("Ends on")
    String endsOn();

    @Message("Your last payment failed. You can go on reading while it is tried again; please check your card.")
    String overdueHint();

    @Message("Payment has stopped, and reading with it. Settle the open invoice to go on.")
    String stoppedHint();

    @Message("You keep reading until that day. Nothing more will be charged.")
    String endsHint();

    @Message("It renews by itself until you cancel. You can cancel at any time and read to the end of what is paid.")
    String renewsHint();

    @Message("Manage billing")
    String manage();

    @Message("Change your card, download invoices or cancel on our payment provider's pages.")
    String manageHint();

    @Message("You have no subscription.")
    String noPlan();

    @Message("See the plans")
    String seePlans();

    @Message("What you can read")
    String access();

    @Message("Reports open to everyone, and those for signed-in readers.")
    String accessFree();

    @Message("Reports on {coverage}, because of your plan.")
    String accessPaid(String coverage);

    @Message("Reports on {coverage}, because our staff gave you access, until {day}.")
    String accessGranted(String coverage, String day);

    @Message("Invoices")
    String invoices();

    @Message("No invoices yet.")
    String noInvoices();

    @Message("Date")
    String date();

    @Message("Number")
    String number();

    @Message("Amount")
    String amount();

    @Message("Paid")
    String paid();

    @Message("Open")
    String open();

    @Message("Void")
    String cancelledInvoice();

    @Message("For")
    String what();

    @Message("Given back")
    String givenBack();

    @Message("{amount} given back")
    String partGivenBack(String amount);

    @Message("Your last payment was given back, and reading ended with it. Nothing more is owed for it.")
    String givenBackHint();

    @Message("Not collected")
    String uncollectible();

    @Message("PDF of invoice {number}")
    String pdfOf(String number);

    @Message("PDF")
    String pdf();
}
