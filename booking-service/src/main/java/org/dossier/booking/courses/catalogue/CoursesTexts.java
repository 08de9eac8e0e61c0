package org.dossier.booking.courses.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the course pages; templates reach them as {@code {courses:…}}. */
@MessageBundle("courses")
interface CoursesTexts {
    @Message("Courses")
    String title();

    @Message(
            "The craft behind our reports, taught by those who write them. Small groups, live, with time for questions.")
    String lede();

    @Message("Courses by the analysts of {publisher}: dates, seats, prices and how to enrol.")
    String description(String publisher);

    @Message("Coming dates")
    String coming();

    @Message("No dates are set at the moment")
    String noneComing();

    @Message("The courses below are held several times a year; new dates appear here.")
    String noneComingHint();

    @Message("All courses")
    String all();

    @Message("Past dates")
    String past();

    @Message("{#if count == 1}1 seat left{#else}{count} seats left{/if}")
    String left(int count);

    @Message("{#if count == 1}Last seat{#else}Last {count} seats{/if}")
    String few(int count);

    @Message("Sold out")
    String full();

    @Message("Under way")
    String underWay();

    @Message("Past")
    String over();

    @Message("Cancelled")
    String cancelled();

    @Message("Takes place")
    String confirmed();

    @Message("with {names}")
    String with(String names);

    @Message("Dates and prices")
    String dates();

    @Message("No date is set at the moment. Past dates are below; new ones appear here.")
    String noDates();

    @Message("Time zone")
    String zone();

    @Message("Meetings")
    String meetings();

    @Message("Price per seat")
    String price();

    @Message("{price} for subscribers")
    String subscriberPrice(String price);

    @Message("early price until {until}, then {price}")
    String early(String until, String price);

    @Message("Takes place")
    String minimum();

    @Message("with at least {count} participants; decided on {day}. If not, everything goes back.")
    String minimumHint(int count, String day);

    @Message("certain")
    String certain();

    @Message("If you cancel")
    String policy();

    @Message("Our staff look at each refund before it is made.")
    String byApproval();

    @Message("Enrol")
    String enrol();

    @Message("Enrol for {when}")
    String enrolFor(String when);

    @Message("Join the waiting list")
    String joinList();

    @Message(
            "All seats are taken. When seats become free, they are offered to those who wait, in turn; an offer is held for a day.")
    String waitHint();

    @Message("Number of seats")
    String quantity();

    @Message("What you will learn")
    String syllabus();

    @Message("What to bring")
    String bring();

    @Message("What you get")
    String materials();

    @Message("Level")
    String level();

    @Message("Language")
    String language();

    @Message("Trainers")
    String trainers();

    @Message("One-to-one")
    String oneToOne();

    @Message("The same course for you alone: buy hours once and book them one by one, at {price} an hour.")
    String oneToOneHint(String price);

    @Message("Buy hours")
    String buyHours();
}
