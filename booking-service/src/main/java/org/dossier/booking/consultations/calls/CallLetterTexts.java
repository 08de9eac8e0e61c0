package org.dossier.booking.consultations.calls;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of letters about calls. */
@MessageBundle("callletters")
interface CallLetterTexts {
    @Message("Your call with {other} is booked")
    String confirmed(String other);

    @Message("Your call with {other} is booked. You can move or cancel it on its page, by the terms shown there.")
    String confirmedForClient(String other);

    @Message("{other} has booked a call with you. Its page shows the question, if there is one.")
    String confirmedForExpert(String other);

    @Message("The invitation with this mail puts it into your calendar, and keeps it right if it moves.")
    String invitationHint();

    @Message("Your call with {other} has moved")
    String moved(String other);

    @Message("Your call with {other} takes place at another time. The entry in your calendar moves with this mail.")
    String movedText(String other);

    @Message("If the new time does not suit you, choose another one or cancel: all that you paid goes back.")
    String freeChoice();

    @Message("Your call with {other} keeps its hour: the clocks have changed")
    String followedRules(String other);

    @Message(
            "The rules of the time zone {zone} have changed. The call stays at the hour there that was booked, which is now another moment. The entry in your calendar moves with this mail; your own time stands below.")
    String followedRulesText(String zone);

    @Message("Your call with {other} is cancelled")
    String cancelled(String other);

    @Message("Your call with {other} does not take place. The entry in your calendar goes with this mail.")
    String cancelledText(String other);

    @Message("{amount} goes back to you the way you paid. Banks take a few days to show it.")
    String refund(String amount);

    @Message("Tomorrow: your call with {other}")
    String inADay(String other);

    @Message("In an hour: your call with {other}")
    String inAnHour(String other);

    @Message("Join at the address below; a minute early is early enough.")
    String joinHint();

    @Message("The address to join at is on the page of the call.")
    String noRoomYet();

    @Message("Your payment for a call with {other} came too late")
    String paidTooLate(String other);

    @Message(
            "The time was no longer held when your payment arrived, and somebody else has taken it. {amount} goes back to you in full. You are welcome to choose another time.")
    String paidTooLateText(String amount);

    @Message("We are sorry: {other} missed your call")
    String expertMissed(String other);

    @Message("{amount} goes back to you in full. You are welcome to choose another time.")
    String expertMissedRefund(String amount);

    @Message("You are welcome to choose another time.")
    String expertMissedText();

    @Message("Choose another time")
    String chooseAnother();

    @Message("Look at the call")
    String lookAtIt();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("Where")
    String where();

    @Message("About")
    String report();

    @Message("{kind} with {other}")
    String entryTitle(String kind, String other);

    @Message("You get this mail because you have a call on our site.")
    String reason();
}
