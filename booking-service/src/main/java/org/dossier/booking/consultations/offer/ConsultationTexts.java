package org.dossier.booking.consultations.offer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the public pages; templates reach them as {@code {consultations:…}}. */
@MessageBundle("consultations")
interface ConsultationTexts {
    @Message("Experts")
    String title();

    @Message(
            "Talk to the people who write our reports. Choose an expert, see when they are free in your own time, and book a call in two minutes.")
    String lede();

    @Message("Topic")
    String topic();

    @Message("Language")
    String language();

    @Message("All topics")
    String allTopics();

    @Message("All languages")
    String allLanguages();

    @Message("Show")
    String show();

    @Message("Show all experts")
    String showAll();

    @Message("No expert fits both choices. Choose another topic or language.")
    String none();

    @Message("See free times")
    String seeTimes();

    @Message("See free times of {name}")
    String seeTimesOf(String name);

    @Message("free")
    String free();

    @Message("{minutes} minutes")
    String minutes(long minutes);

    @Message("Paid by an hour that you bought")
    String byHour();

    @Message("{price} for subscribers")
    String forSubscribers(String price);

    @Message("Speaks")
    String speaks();

    @Message("Topics")
    String topics();

    @Message("Reports by {name}")
    String reportsBy(String name);

    @Message("1. What kind of call?")
    String chooseKind();

    @Message("Chosen")
    String chosen();

    @Message("2. When?")
    String chooseTime();

    @Message("Times are shown in")
    String zone();

    @Message("Change")
    String change();

    @Message("Earlier")
    String earlier();

    @Message("Later")
    String later();

    @Message("No time is free at the moment. Look again in a few days, or choose another expert.")
    String noTimes();

    @Message("This expert takes no calls at the moment.")
    String noKinds();

    @Message("Book {when}")
    String bookAt(String when);

    @Message("You ask about")
    String aboutReport();

    @Message("Terms")
    String terms();

    @Message("Cancelled at least {time}: {percent} percent goes back.")
    String refundStep(String time, int percent);

    @Message("Later than that, nothing goes back.")
    String laterNothing();

    @Message("You can move the call to another free time until {time}.")
    String movable(String time);

    @Message("{days} days before")
    String daysBefore(long days);

    @Message("{hours} hours before")
    String hoursBefore(long hours);

    @Message("before it begins")
    String itBegins();

    @Message("If the expert cancels, all of it goes back.")
    String expertCancels();

    @Message("Book a call with {name}")
    String bookingTitle(String name);

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("Price")
    String price();

    @Message("Your question")
    String question();

    @Message("What should the expert prepare? Up to 4,000 characters. Only the expert and our staff read it.")
    String questionHint();

    @Message("Book and pay")
    String bookAndPay();

    @Message("Book")
    String book();

    @Message("The time is held for you for 15 minutes while you pay.")
    String holdHint();

    @Message("The call is booked at once, and an invitation comes by mail.")
    String freeHint();

    @Message("Choose another time")
    String otherTime();

    @Message("Time")
    String time();

    @Message("Not booked yet")
    String faultTitle();

    @Message(
            "{#switch fault}{#case QUESTION_TOO_LONG}Your question is longer than 4,000 characters. Shorten it a little.{#case PRICE_CHANGED}The price has changed since you opened this page. Look at it again before you book.{#case SLOT_TAKEN}Somebody else has just taken this time. Choose another one below; your question is kept.{#case NO_HOURS}You have not enough hours left with this expert. Buy hours of a one-to-one course first.{#else}{/switch}")
    String fault(BookingFault fault);

    @Message("You have {left} left with this expert.")
    String hoursLeft(String left);
}
