package org.dossier.booking.consultations.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.booking.consultations.availability.AvailabilityFault;
import org.dossier.booking.consultations.availability.CalendarFault;
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

    @Message("Add an expert")
    String addExpert();

    @Message("Add")
    String add();

    @Message("Address of the page")
    String slug();

    @Message("As in the address of the author's page: tamar-kvelidze")
    String slugHint();

    @Message("Role")
    String role();

    @Message("Biography")
    String biography();

    @Message("Topics")
    String topics();

    @Message("Languages")
    String languages();

    @Message("Divided by commas.")
    String commas();

    @Message("Time zone")
    String zone();

    @Message("Clients can book")
    String active();

    @Message("not bookable")
    String inactive();

    @Message("The address with which the expert signs in.")
    String emailHint();

    @Message("Profile")
    String profile();

    @Message("Kinds of call")
    String kinds();

    @Message("Add a kind of call")
    String addKind();

    @Message("Summary")
    String summary();

    @Message("Minutes")
    String minutes();

    @Message("Price for subscribers")
    String subscriberPrice();

    @Message("Currency")
    String currency();

    @Message("Refunds")
    String policy();

    @Message("Hours before and percent: 48:100,24:50 gives all back until two days before, half until one.")
    String policyHint();

    @Message("Can be moved until, in hours before")
    String moveUntil();

    @Message("Paid by an hour that the client bought")
    String paidByHours();

    @Message("On offer")
    String onOffer();

    @Message("When you are free")
    String availability();

    @Message("Every week")
    String weekly();

    @Message("In {zone}. Two stretches a day; leave both times empty where there is none.")
    String weeklyHint(String zone);

    @Message("{day}, from")
    String fromOf(String day);

    @Message("{day}, to")
    String toOf(String day);

    @Message("{day}, from, second stretch")
    String fromOfSecond(String day);

    @Message("{day}, to, second stretch")
    String toOfSecond(String day);

    @Message("and")
    String and();

    @Message("Other days")
    String days();

    @Message("A day with other hours than usual, or without any: then leave the times empty.")
    String daysHint();

    @Message("Day")
    String day();

    @Message("closed")
    String closed();

    @Message("Remove")
    String remove();

    @Message("Remove {what}")
    String removeThat(String what);

    @Message("Holidays")
    String holidays();

    @Message("First day")
    String firstDay();

    @Message("Last day")
    String lastDay();

    @Message("Bounds")
    String bounds();

    @Message("Free minutes before a call")
    String before();

    @Message("Free minutes after a call")
    String after();

    @Message("Notice in hours: the earliest call from now")
    String notice();

    @Message("Days ahead that can be booked")
    String horizon();

    @Message("Calls a day at most")
    String limit();

    @Message("Your own calendar")
    String calendar();

    @Message(
            "The private address (iCal, https) of a calendar in which you are busy. We read it once an hour and offer no call then; nobody sees what stands in it.")
    String calendarHint();

    @Message("Address")
    String address();

    @Message("Read last on {when}.")
    String readOn(String when);

    @Message("Your calendar cannot be read")
    String calendarFault();

    @Message(
            "{#switch fault}{#case ADDRESS}The address is none that we read: it must begin with https and lead to a public server.{#case INSIDE}The address leads into a private network.{#case UNREACHABLE}Its server cannot be reached.{#case REDIRECT}Its server sends us elsewhere, where we do not go. Enter the address it leads to.{#case REFUSED}Its server refuses. Copy the private address again.{#case TIMEOUT}Its server takes too long, or never ends.{#case TOO_LARGE}It is larger than a megabyte. Subscribe to a smaller calendar.{#case TOO_LONG}It has more than 10,000 lines. Subscribe to a smaller calendar.{#case NO_CALENDAR}What comes from there is no calendar.{#case TOO_MANY_EVENTS}It holds too many events, or one that repeats more often than daily.{#else}{/switch} The busy times that we read last still count.")
    String calendarFaultText(CalendarFault fault);

    @Message(
            "{#switch fault}{#case HOURS}Each stretch needs a beginning and a later end.{#case EXCEPTION}Choose a day, and both times or none.{#case HOLIDAY}Choose a first day and a last one, at most a year later.{#case TERMS}Buffers are 0 to 240 minutes, notice 0 to 720 hours, 1 to 365 days ahead, 1 to 24 calls a day.{#case CALENDAR}Enter an address that begins with https or webcal.{#else}{/switch}")
    String availabilityFault(AvailabilityFault fault);
}
