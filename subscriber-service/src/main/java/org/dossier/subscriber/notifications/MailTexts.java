package org.dossier.subscriber.notifications;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails, the same in text and HTML; templates reach them as {@code {mail:…}}. */
@MessageBundle("mail")
public interface MailTexts {
    @Message("Hello{#if name} {name}{/if},")
    String greeting(String name);

    @Message("You get this mail because you have an account with us.")
    String because();

    @Message("Your account")
    String toAccount();

    @Message("Browse the reports")
    String toReports();

    @Message("Plan")
    String plan();

    @Message("Amount")
    String amount();

    @Message("Invoice")
    String invoice();

    @Message("Paid on")
    String paidOn();

    @Message("Paid until")
    String paidUntil();

    @Message("Access until")
    String accessUntil();

    @Message("Ended on")
    String endedOn();

    @Message("Regions")
    String regions();

    @Message("Welcome to Dossier")
    String welcomeSubject();

    @Message("Your account is ready.")
    String welcomePreview();

    @Message(
            "Your account is ready. Titles, authors and summaries of all reports are open to everyone; with your account you also read the reports that are open to signed-in readers in full.")
    String welcomeReady();

    @Message("Everything else opens with a plan. There is no need to hurry: nothing is charged unless you subscribe.")
    String welcomePlans();

    @Message("See the plans")
    String toPlans();

    @Message("Receipt{#if number} {number}{/if}: {amount}")
    String receiptSubject(String number, String amount);

    @Message("Thank you, {amount} has arrived.")
    String receiptPreview(String amount);

    @Message("Thank you for your payment")
    String receiptTitle();

    @Message("We have received {amount}. The invoice is below; you find it in your account at any time.")
    String receiptArrived(String amount);

    @Message("View the invoice")
    String toInvoice();

    @Message("Download it as PDF")
    String toPdf();

    @Message("Your payment of {amount} did not go through")
    String missingSubject(String amount);

    @Message("Please check your means of payment")
    String missingTitle();

    @Message("You go on reading until {day}.")
    String missingPreview(String day);

    @Message(
            "The payment of {amount}{#if plan} for {plan}{/if} was declined. This is often an expired card or a limit at the bank.")
    String missingDeclined(String amount, String plan);

    @Message(
            "You go on reading until {day}. Until then the payment is tried again by itself. To settle it now, open your account, go on to billing and check your means of payment.")
    String missingWhatToDo(String day);

    @Message("Settle it in your account")
    String toBilling();

    @Message("Your cancellation is confirmed: access until {day}")
    String cancelledSubject(String day);

    @Message("Your cancellation is confirmed")
    String cancelledTitle();

    @Message("You go on reading until {day}; nothing more is charged.")
    String cancelledPreview(String day);

    @Message(
            "Your subscription{#if plan} ({plan}){/if} is cancelled: it will not renew, and nothing more is charged. You go on reading until {day}.")
    String cancelledUntil(String plan, String day);

    @Message("If you change your mind before that day, you can renew it in your account.")
    String cancelledUndo();

    @Message("Your subscription has ended")
    String endedSubject();

    @Message("Nothing more is charged.")
    String endedPreview();

    @Message(
            "Your subscription{#if plan} ({plan}){/if} ended on {day}, and with it the access that it gave. Nothing more is charged.")
    String endedOnDay(String plan, String day);

    @Message("You keep your account and your invoices, and you can subscribe again at any time.")
    String endedReturn();

    @Message("You have access until {day}")
    String grantedSubject(String day);

    @Message("Reports on {regions} are open to you.")
    String grantedPreview(String regions);

    @Message(
            "We have opened our reports on {regions} to you until {day}. You need not do anything, and nothing is charged when it ends.")
    String grantedUntil(String regions, String day);

    @Message("The access we gave you has ended")
    String grantOverSubject();

    @Message("Reports on {regions} are no longer open to you by our courtesy.")
    String grantOverPreview(String regions);

    @Message(
            "The access to our reports on {regions} that we had given you has ended. A subscription of your own is not touched by this.")
    String grantOver(String regions);

    @Message("For")
    String paidFor();

    @Message("{amount} is on its way back to you")
    String refundSubject(String amount);

    @Message("For {what}.")
    String refundPreview(String what);

    @Message("We have given back {amount}{#if !whole} of what you paid{/if} for {what}.")
    String refundMade(String amount, String what, boolean whole);

    @Message(
            "It goes to the card or account that you paid with. Banks usually take 5 to 10 days to show it. You find the payment under the invoices in your account.")
    String refundWhen();

    @Message("If you have a question about it, answer this mail.")
    String askUs();
}
