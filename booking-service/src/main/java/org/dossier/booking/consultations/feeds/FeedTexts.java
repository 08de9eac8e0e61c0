package org.dossier.booking.consultations.feeds;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about one's calendar address; templates reach them as {@code {feeds:…}}. */
@MessageBundle("feeds")
interface FeedTexts {
    @Message("Your bookings in your calendar")
    String title();

    @Message(
            "Subscribe to a private address in your calendar program, and all that you have booked here stands in it and stays right.")
    String lede();

    @Message("Bookings")
    String calendarName();

    @Message("Copy this address now")
    String copyTitle();

    @Message("It is shown only this once. Whoever knows it can read your bookings, so keep it to yourself.")
    String copyText();

    @Message("Open it in your calendar program")
    String open();

    @Message("Address")
    String address();

    @Message(
            "You have an address since {day}. If you have lost it or told it to somebody, make a new one: the old one ends at once.")
    String standing(String day);

    @Message("You have no such address yet.")
    String none();

    @Message("Make an address")
    String make();

    @Message("Make a new address")
    String makeNew();

    @Message("End it")
    String revoke();
}
