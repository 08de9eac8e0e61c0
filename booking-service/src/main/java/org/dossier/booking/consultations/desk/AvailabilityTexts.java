package org.dossier.booking.consultations.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.booking.consultations.availability.AvailabilityFault;
import org.dossier.booking.consultations.availability.CalendarFault;

/**
 * The words of the forms in which experts, or staff for them, say when they are free; templates reach them as
 * {@code {availabilitydesk:…}}.
 */
@MessageBundle("availabilitydesk")
interface AvailabilityTexts {
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
