package org.dossier.subscriber.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the accounts desk; templates reach them as {@code {desk:…}}. */
@MessageBundle("desk")
public interface DeskTexts {
    @Message("Accounts desk")
    String title();

    @Message("Accounts")
    String accounts();

    @Message("Name, e-mail address, invoice number or Stripe id")
    String searchLabel();

    @Message("Name, e-mail, invoice or Stripe id")
    String searchHint();

    @Message("Find")
    String find();

    @Message("{total} account{#if total != 1}s{/if}{#if words} for “{words}”{/if}")
    String count(int total, String words);

    @Message("Nobody found")
    String nobody();

    @Message("Try a part of the name or of the address, or paste a whole id such as cus_…, sub_… or in_….")
    String nobodyHint();

    @Message("All accounts")
    String allAccounts();

    @Message("Name")
    String name();

    @Message("E-mail")
    String email();

    @Message("Plan")
    String plan();

    @Message("State")
    String state();

    @Message("Access")
    String access();

    @Message("Last here")
    String arrived();

    @Message(
            "{#switch status}{#case 'ACTIVE'}Active{#case 'TRIALING'}Trial{#case 'PAST_DUE'}Past due{#case 'UNPAID'}Unpaid{#case 'PAUSED'}Paused{#case 'INCOMPLETE'}First payment open{#case 'INCOMPLETE_EXPIRED'}Never paid{#case 'CANCELED'}Ended{#case 'RETURNED'}Payment given back{#else}{status}{/switch}")
    String status(String status);

    @Message("Cancelled")
    String cancelled();

    @Message("None")
    String none();

    @Message("Granted")
    String granted();

    @Message("until {day}")
    String until(String day);

    @Message(
            "{#switch done}{#case GRANTED}Access was granted. A mail is on its way.{#case ENDED}The grant was ended. Access closes within seconds, and a mail is on its way.{#case TRIED_AGAIN}The mail is tried again.{#else}{/switch}")
    String done(Done done);

    @Message("Account")
    String account();

    @Message("Since")
    String since();

    @Message("Stripe customer")
    String customer();

    @Message("Identity")
    String identity();

    @Message("Subscription")
    String subscription();

    @Message("No subscription")
    String noSubscription();

    @Message("Renews on")
    String renewsOn();

    @Message("Ends on")
    String endsOn();

    @Message("Price")
    String price();

    @Message("Covers")
    String covers();

    @Message("Began")
    String began();

    @Message("Earlier subscriptions")
    String earlier();

    @Message("ended {day}")
    String endedOn(String day);

    @Message("A payment was made twice")
    String duplicateTitle();

    @Message(
            "{#switch state}{#case 'FOUND'}{subscription} is being cancelled and its payment returned.{#case 'RETURNED'}{subscription} was cancelled and {refund} returned.{#else}{subscription} could not be returned by itself; look at it at Stripe.{/switch}")
    String duplicate(String state, String subscription, String refund);

    @Message("Access and its reasons")
    String accessTitle();

    @Message("Reads {regions} until {day}.")
    String reads(String regions, String day);

    @Message("Reads what is open to every signed-in reader, and nothing more.")
    String readsNothing();

    @Message("Because of the subscription {id}")
    String becauseOfSubscription(String id);

    @Message("Because staff granted it")
    String becauseOfGrant();

    @Message("Grants")
    String grants();

    @Message("No access was ever granted by staff.")
    String noGrants();

    @Message("Open")
    String open();

    @Message("Ended")
    String ended();

    @Message("Ran out")
    String ranOut();

    @Message("Granted on {day}: {reason}")
    String grantedFor(String day, String reason);

    @Message("Ended on {day}: {reason}")
    String endedFor(String day, String reason);

    @Message("End this grant")
    String endGrant();

    @Message("Access by this grant closes at once on every path. The reader gets a mail, without the reason.")
    String endGrantHint();

    @Message("End it now")
    String endNow();

    @Message("Grant access")
    String grantTitle();

    @Message("Last day")
    String lastDay();

    @Message("The reader has access up to the end of this day, UTC.")
    String lastDayHint();

    @Message("Regions")
    String regions();

    @Message("All regions")
    String allRegions();

    @Message("Reason")
    String reason();

    @Message("It is kept in the audit trail. The reader does not see it.")
    String reasonHint();

    @Message("Grant access")
    String grant();

    @Message("Something is missing or wrong")
    String faultTitle();

    @Message("Nothing was changed. Look at the fields that are marked.")
    String faultText();

    @Message(
            "{#switch fault}{#case NO_DAY}Enter a date such as 2026-12-31.{#case DAY_PASSED}Choose today or a later day.{#case DAY_TOO_FAR}Choose a day within the next five years.{#case CHOOSE_REGIONS}Choose all regions, or at least one from the list.{#case NO_REASON}Say why, in a few words.{#case REASON_TOO_LONG}Say it in at most 500 characters.{#else}{/switch}")
    String fault(Fault fault);

    @Message("Invoices")
    String invoices();

    @Message("No invoice yet.")
    String noInvoices();

    @Message("Date")
    String date();

    @Message("Number")
    String number();

    @Message("Amount")
    String amount();

    @Message("PDF")
    String pdf();

    @Message("PDF of invoice {number}")
    String pdfOf(String number);

    @Message(
            "{#switch status}{#case 'PAID'}Paid{#case 'OPEN'}Open{#case 'VOID'}Void{#case 'UNCOLLECTIBLE'}Uncollectible{#else}Draft{/switch}")
    String invoiceStatus(String status);

    @Message("{amount} given back")
    String givenBack(String amount);

    @Message("{amount} taken back by the bank")
    String takenBack(String amount);

    @Message("Disputes that need you")
    String disputesTitle();

    @Message("Disputed payments")
    String disputed();

    @Message(
            "{#switch status}{#case 'NEEDS_RESPONSE'}Needs an answer{#case 'UNDER_REVIEW'}The bank decides{#case 'WON'}Won{#case 'LOST'}Lost{#else}Closed{/switch}")
    String disputeStatus(String status);

    @Message("{amount}, since {day}: {reason}.")
    String dispute(String amount, String day, String reason);

    @Message(
            "{#switch status}{#case 'NEEDS_RESPONSE'}Answer it at Stripe{#if lastDay} until {lastDay}{/if}, or the money is lost.{#case 'LOST'}The money is gone, and access that rests on it has ended. Cancel the subscription or the booking if it goes on.{#else}{/switch}")
    String disputeToDo(String status, String lastDay);

    @Message("One-off payments")
    String payments();

    @Message("No one-off payment yet.")
    String noPayments();

    @Message("For")
    String paidFor();

    @Message(
            "{#switch state}{#case 'PAID'}Paid{#case 'OPEN'}Open{#case 'OPENING'}Being opened{#case 'FAILED'}Refused by the bank{#else}Not paid in time{/switch}")
    String paymentState(String state);

    @Message("It does not count: {flaw}. Look at it at Stripe.")
    String paymentFlaw(String flaw);

    @Message(
            "{#switch state}{#case 'DONE'}Given back{#case 'REQUESTED'}On its way back{#case 'FAILED'}Could not be given back{#else}Not needed{/switch}")
    String refundState(String state);

    @Message("{amount}, {day}{#if byHand}, made at Stripe by hand{/if}")
    String refund(String amount, String day, boolean byHand);

    @Message("Mails")
    String mails();

    @Message("No mail yet.")
    String noMails();

    @Message("Subject")
    String subject();

    @Message("To")
    String recipient();

    @Message("{#switch state}{#case 'SENT'}Sent{#case 'WAITING'}Waiting{#else}Given up{/switch}")
    String mailState(String state);

    @Message("{attempts} attempt{#if attempts != 1}s{/if}: {failure}")
    String mailFailure(int attempts, String failure);

    @Message("Try again")
    String tryAgain();

    @Message("Try again: {subject}")
    String tryAgainWhich(String subject);

    @Message("Timeline")
    String timeline();

    @Message(
            "{#switch what}{#case 'registered'}Account made{#case 'access-granted'}Access granted{#case 'access-ended'}Grant ended{#case 'mail-tried-again'}Mail tried again{#case 'INVOICE_PAID'}Invoice paid{#case 'PAYMENT_FAILED'}Payment failed{#case 'CANCELLATION_SCHEDULED'}Subscription cancelled{#case 'SUBSCRIPTION_ENDED'}Subscription ended{#case 'PAYMENT_RECEIVED'}One-off payment received{#case 'PAYMENT_REFUNDED'}Money given back{#case 'INVOICE_REFUNDED'}Money of an invoice given back{#case 'DISPUTE_OPENED'}Payment disputed{#case 'DISPUTE_WON'}Dispute won{#case 'DISPUTE_LOST'}Dispute lost{#else}{what}{/switch}")
    String happened(String what);

    @Message("by {who}")
    String by(String who);

    @Message("All times are UTC.")
    String utc();
}
