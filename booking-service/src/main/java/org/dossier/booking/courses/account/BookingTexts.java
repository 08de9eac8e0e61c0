package org.dossier.booking.courses.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.booking.courses.seats.PlaceStatus;

/** The words of a client's page of one enrolment; templates reach them as {@code {seats:…}}. */
@MessageBundle("seats")
interface BookingTexts {
    @Message("Your bookings")
    String bookings();

    @Message(
            "{#switch status}{#case HELD}Held for you{#case CONFIRMED}Confirmed{#case ENDED}Ended{#else}Cancelled{/switch}")
    String status(PlaceStatus status);

    @Message("{#if seats == 1}The seat is{#else}{seats} seats are{/if} held until {time}")
    String heldUntil(int seats, String time);

    @Message("{#if minutes == 1}1 minute left.{#else}{minutes} minutes left.{/if}")
    String minutesLeft(long minutes);

    @Message("Less than a minute left.")
    String lastMinute();

    @Message("Pay before then and they are yours; after that they go to others.")
    String heldHint();

    @Message("Pay {amount}")
    String pay(String amount);

    @Message("Give the seats up")
    String giveUp();

    @Message("The time to pay is over")
    String endedTitle();

    @Message(
            "The seats are no longer held. If your payment is still on its way, you get them if they are free, and else all of your money back.")
    String ended();

    @Message("Enrol again")
    String again();

    @Message("You have a seat")
    String confirmedTitle();

    @Message("Seats")
    String seats();

    @Message("Participant")
    String participant();

    @Message("State")
    String state();

    @Message("Price")
    String price();

    @Message("When")
    String when();

    @Message("Time zone")
    String zone();

    @Message("To pay")
    String toPay();

    @Message("Paid")
    String paid();

    @Message("Free of charge")
    String free();

    @Message("Invoice and receipt are in your account.")
    String invoice();

    @Message("Joining")
    String joining();

    @Message("Join the course")
    String join();

    @Message("The link is shown here, and mailed to each participant, from {time}.")
    String joinLater(String time);

    @Message("The link is not set yet. It will be mailed to you.")
    String joinMissing();

    @Message("Materials and recording")
    String after();

    @Message("Slides and papers")
    String materials();

    @Message("Recording")
    String recording();

    @Message("If you cancel")
    String policy();

    @Message("Our staff look at each refund before it is made.")
    String byApproval();

    @Message("Counted from {day}.")
    String reckoned(String day);

    @Message("Cancel this seat")
    String cancelSeat();

    @Message("Cancel {name}'s seat")
    String cancelSeatOf(String name);

    @Message("Cancel all seats")
    String cancelAll();

    @Message("{amount} goes back. What is cancelled cannot be taken back.")
    String cancelHint(String amount);

    @Message("Nothing goes back. What is cancelled cannot be taken back.")
    String cancelNothing();

    @Message("Yes, cancel")
    String cancelNow();

    @Message("Move to another date")
    String move();

    @Message("All seats move together. It must cost no more than what you booked; a difference is not returned.")
    String moveHint();

    @Message("New date")
    String moveTo();

    @Message("Move")
    String moveNow();

    @Message("Refunds")
    String refunds();

    @Message("{amount} has gone back")
    String refundDone(String amount);

    @Message("{amount} is on its way back")
    String refundOnItsWay(String amount);

    @Message("{amount} goes back once our staff have looked at it")
    String refundProposed(String amount);

    @Message("{amount} was not approved")
    String refundDeclined(String amount);

    @Message("{amount} could not be sent back; we look into it")
    String refundFailed(String amount);

    @Message("How was it?")
    String feedback();

    @Message("Your answer goes to the trainers and to nobody else.")
    String feedbackHint();

    @Message("Overall")
    String rating();

    @Message("5, very good")
    String rating5();

    @Message("1, poor")
    String rating1();

    @Message("What should stay, what should change?")
    String words();

    @Message("Send")
    String send();

    @Message("Choose a number from 1 to 5.")
    String ratingMissing();

    @Message("Use at most 2000 characters.")
    String wordsTooLong();

    @Message("Thank you: your feedback has arrived.")
    String thanks();

    @Message("Certificate")
    String certificate();

    @Message("Download (PDF)")
    String download();

    @Message("Code {code}. Anyone can check it here")
    String verify(String code);

    @Message("It was revoked.")
    String revoked();

    @Message(
            "{#switch done}{#case CANCELLED}Cancelled. A mail confirms it.{#case MOVED}Moved. Each participant gets a new invitation.{#case GIVEN_UP}Given up. Nothing was charged.{#case THANKS}Thank you: your feedback has arrived.{#else}{/switch}")
    String done(Done done);
}
