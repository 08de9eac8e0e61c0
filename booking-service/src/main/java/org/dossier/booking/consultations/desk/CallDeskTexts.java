package org.dossier.booking.consultations.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.booking.consultations.calls.CallStatus;

/** The words of the expert's side; templates reach them as {@code {calldesk:…}}. */
@MessageBundle("calldesk")
interface CallDeskTexts {
    @Message("Calls")
    String title();

    @Message("Your calls as an expert")
    String home();

    @Message("Calls that clients have booked with you, and when you are free.")
    String homeLead();

    @Message("To come")
    String coming();

    @Message("Behind you")
    String past();

    @Message("No call is booked.")
    String noneComing();

    @Message("No call fits.")
    String noneFound();

    @Message("More calls fit than are shown. Narrow the days.")
    String more();

    @Message("Client")
    String client();

    @Message("Name or e-mail")
    String words();

    @Message("Expert")
    String expert();

    @Message("Experts")
    String experts();

    @Message("All")
    String all();

    @Message("State")
    String state();

    @Message(
            "{#switch status}{#case HELD}Held{#case PENDING}Being paid{#case CONFIRMED}Confirmed{#case RELEASED}Not paid in time{#case CANCELLED}Cancelled{#case CLIENT_ABSENT}Client did not come{#case EXPERT_ABSENT}Expert did not come{#else}{/switch}")
    String status(CallStatus status);

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Show")
    String show();

    @Message("Export for a spreadsheet")
    String export();

    @Message("Book by hand")
    String byHand();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("For the client")
    String forClient();

    @Message("Price")
    String price();

    @Message("One of the client's hours")
    String byHour();

    @Message("Nothing to pay here")
    String nothingToPay();

    @Message("About")
    String about();

    @Message("Question")
    String question();

    @Message("Move")
    String move();

    @Message("New time, in {zone}")
    String newTime(String zone);

    @Message("The client is told, and may then choose another time or cancel with all money back.")
    String moveHint();

    @Message("Reason")
    String reason();

    @Message("It stays in the audit trail.")
    String reasonHint();

    @Message("The client reads it, and it stays in the audit trail. All that was paid goes back.")
    String cancelHint();

    @Message("Move the call")
    String moveNow();

    @Message("Cancel the call")
    String cancel();

    @Message("Cancel it now")
    String cancelNow();

    @Message("Somebody did not come")
    String absence();

    @Message("If the client did not come, nothing goes back. If the expert did not, all of it does.")
    String absenceHint();

    @Message("The client did not come")
    String clientAbsent();

    @Message("The expert did not come")
    String expertAbsent();

    @Message("Notes and room")
    String notes();

    @Message("Address to join at")
    String room();

    @Message("An https address. The client sees it on the page of the call and in the reminder.")
    String roomHint();

    @Message("Notes for the client")
    String shared();

    @Message("Notes for us only")
    String forUs();

    @Message("The client never sees these.")
    String forUsHint();

    @Message("Save")
    String save();

    @Message("Not done")
    String faultTitle();

    @Message("Look at the marked field; what you typed is kept.")
    String faultText();

    @Message(
            "{#switch fault}{#case NO_TIME}Enter a day and a time that exists in this zone: the clocks may skip it.{#case TAKEN}The expert has another call then, or the time lies behind. Choose another.{#case NO_REASON}Say why, in at most 500 characters.{#case NO_ROOM}Enter an address that begins with https://, or leave it empty.{#case NO_NAME}Enter a name.{#case NO_EMAIL}Enter an address such as ana@example.org.{#case NO_KIND}Choose what to book.{#case NO_SLUG}Use small letters, digits and hyphens.{#case NO_ZONE}Choose a time zone.{#case NO_NUMBER}Minutes are 10 to 480, hours 0 to 720, amounts 0 to 100,000, and subscribers pay no more than others.{#case NO_POLICY}Write hours and percent, such as 48:100,24:50.{#case NOT_UNIQUE}Another one has this already.{#else}{/switch}")
    String fault(DeskFault fault);

    @Message("Book a call for somebody")
    String handTitle();

    @Message(
            "Any time that no other call takes, in the expert's zone. Nothing is charged here; the client gets an invitation.")
    String handLead();

    @Message("E-mail")
    String email();

    @Message("Name")
    String name();

    @Message("Day and time")
    String start();

    @Message("In the zone of the expert.")
    String startHint();

    @Message("Book")
    String book();

    @Message("Choose")
    String choose();

    @Message("Add")
    String add();
}
