package org.dossier.booking.consultations.calls;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pages about booked calls; templates reach them as {@code {calls:…}}. */
@MessageBundle("calls")
public interface CallTexts {
    @Message("Call")
    String kind();

    @Message("{kind} with {name}")
    String callWith(String kind, String name);

    @Message("{client} with {expert}")
    String callOf(String client, String expert);

    @Message("Calls without an address to join at")
    String withoutRoom();

    @Message("Calls that changed time zone rules put onto something else")
    String clashes();

    @Message("Agreed for {when} in {zone}; another call stands there by the new rules, or it lies behind. Move it.")
    String clashDetail(String zone, String when);

    @Message(
            "{#switch state}{#case TO_PAY}To be paid{#case BOOKED}Booked{#case NOW}Now{#case TOOK_PLACE}Took place{#case RELEASED}Not paid in time{#case CANCELLED}Cancelled{#case CLIENT_ABSENT}Client did not come{#case EXPERT_ABSENT}Expert did not come{#else}{/switch}")
    String state(CallState state);

    @Message(
            "{#switch notice}{#case PAYMENT_MADE}Thank you. This page shows the booking as soon as your payment is confirmed, within seconds as a rule.{#case PAYMENT_LEFT}You did not go through with the payment. Nothing was charged; the time is held for you until the moment below.{#case PAYMENT_LATER}Payment cannot be reached just now. The time is held for you: try again in a minute.{#case MOVED}The call has moved. A new invitation is on its way.{#case CANCELLED}The call is cancelled.{#case SAVED}Saved.{#case NOTED}Noted.{#else}{/switch}")
    String notice(CallNotice notice);

    @Message("Your bookings")
    String bookings();

    @Message("State")
    String stateTitle();

    @Message("When")
    String when();

    @Message("For the expert")
    String forExpert();

    @Message("Price")
    String price();

    @Message("Free")
    String free();

    @Message("One of your hours")
    String byHour();

    @Message("Join")
    String join();

    @Message("Join the call")
    String joinNow();

    @Message("The expert's room is added before the call. It will stand here and in the reminder.")
    String noRoom();

    @Message("About")
    String about();

    @Message("Your question")
    String yourQuestion();

    @Message("Notes")
    String notes();

    @Message("Reason")
    String reason();

    @Message("Held for you until {time}")
    String heldUntil(String time);

    @Message("Pay now")
    String payNow();

    @Message("Give it up")
    String giveUp();

    @Message("Nothing is charged, and the time is free for others again.")
    String giveUpHint();

    @Message("Move to another time")
    String move();

    @Message("Download the invitation")
    String invitation();

    @Message("Cancel the call")
    String cancel();

    @Message("{amount} goes back to you now, by the terms below.")
    String refundNow(String amount);

    @Message("The hour goes back to your hours if the call can still be moved; later it is used.")
    String hourBack();

    @Message("Cancel it now")
    String cancelNow();

    @Message(
            "The expert has moved this call. If the new time does not suit you, choose another one or cancel: all that you paid goes back.")
    String freeChoice();

    @Message("Terms")
    String terms();

    @Message("Book another call")
    String bookAnother();

    @Message("Move the call with {name}")
    String moveTitle(String name);

    @Message("Now it is {when}.")
    String nowAt(String when);

    @Message("Move to {when}")
    String moveTo(String when);

    @Message("This time is taken")
    String takenTitle();

    @Message("Somebody was faster. Choose another one; your call stays where it is until then.")
    String takenText();

    @Message("Back to the call")
    String back();
}
