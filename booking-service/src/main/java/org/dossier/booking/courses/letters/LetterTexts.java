package org.dossier.booking.courses.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails about courses. */
@MessageBundle("courseLetters")
public interface LetterTexts {
    @Message("Your seat: {course}, {days}")
    String invitedSubject(String course, String days);

    @Message("You have a seat in {course}. This mail carries the entry for your calendar.")
    String invited(String course);

    @Message("{buyer} has enrolled you in {course}. This mail carries the entry for your calendar.")
    String invitedBy(String buyer, String course);

    @Message(
            "This is meeting {number} of {count}; each comes with a mail of its own, so that your calendar has them all.")
    String oneOfMany(int number, int count);

    @Message("The link to join is shown on your booking page, and mailed to you, a day before it begins.")
    String linkLater();

    @Message("See your booking")
    String seeBooking();

    @Message("You get this mail because a seat in this course is in your name.")
    String becauseOfSeat();

    @Message("You get this mail because you booked seats in this course.")
    String becauseOfPurchase();

    @Message("When")
    String when();

    @Message("Time zone")
    String zone();

    @Message("Participant")
    String participant();

    @Message("Participants")
    String participants();

    @Message("Trainers")
    String trainers();

    @Message("Paid")
    String paid();

    @Message("Goes back")
    String goesBack();

    @Message("Free of charge")
    String free();

    @Message("Join here")
    String join();

    @Message("Online; the link follows a day before")
    String online();

    @Message("Enrolled: {course}, {days}")
    String enrolledSubject(String course, String days);

    @Message("Your enrolment in {course} is confirmed. Each participant has an invitation of their own.")
    String enrolled(String course);

    @Message("Cancelled: {course}, {days}")
    String cancelledSubject(String course, String days);

    @Message("Your seat in {course} is cancelled. This mail takes the entry out of your calendar.")
    String cancelled(String course);

    @Message("The seats below are cancelled.")
    String seatsCancelled();

    @Message("{amount} goes back the way it was paid; banks take a few days to show it.")
    String returned(String amount);

    @Message("{amount} goes back as soon as our staff have looked at it.")
    String returnProposed(String amount);

    @Message("By the policy you booked with, nothing goes back.")
    String nothingReturned();

    @Message("Nothing goes back: our staff have decided so for this booking.")
    String decidedToKeep();

    @Message("Whether something goes back is still being decided. You get a mail once it is.")
    String returnUndecided();

    @Message("Decided: what goes back for {what}")
    String moneyDecidedSubject(String what);

    @Message("Our staff have decided about the money of what was cancelled.")
    String moneyDecided();

    @Message("Moved: {course}, now {days}")
    String movedSubject(String course, String days);

    @Message("Your seat in {course} has another date. The entry in your calendar moves with this mail.")
    String moved(String course);

    @Message("{course} keeps its hour: the clocks have changed")
    String followedRulesSubject(String course);

    @Message(
            "The rules of the time zone {zone} have changed. The meeting stays at the hour there that you booked, which is now another moment. The entry in your calendar moves with this mail.")
    String followedRules(String zone);

    @Message("This meeting is no longer part of your course. This mail takes it out of your calendar.")
    String meetingGone();

    @Message("Tomorrow: {course}")
    String reminderSubject(String course);

    @Message("{course} begins within a day. Please be there a few minutes early.")
    String reminder(String course);

    @Message("What to bring")
    String bring();

    @Message("Does not take place: {course}, {days}")
    String runCancelledSubject(String course, String days);

    @Message(
            "We are sorry: this date of {course} does not take place. What was paid for it goes back in full. This mail takes the entry out of your calendar.")
    String runCancelled(String course);

    @Message("We are sorry: this date of {course} does not take place. What you paid goes back in full.")
    String runCancelledBuyer(String course);

    @Message("Reason")
    String reason();

    @Message("See other dates")
    String otherDates();

    @Message("It takes place: {course}, {days}")
    String runConfirmedSubject(String course, String days);

    @Message("Enough people have enrolled: {course} takes place. Nothing is left for you to do.")
    String runConfirmed(String course);

    @Message("Your payment came after the hold: {course}")
    String tooLateSubject(String course);

    @Message(
            "Your payment arrived when the seats were no longer held, and others had taken them. All of it goes back; banks take a few days to show it.")
    String tooLate();

    @Message("New for you: {course}")
    String materialsSubject(String course);

    @Message("There is something new on your booking page: slides, papers or the recording.")
    String materials();

    @Message("Your certificate: {course}")
    String certificateSubject(String course);

    @Message(
            "Thank you for being there. Your certificate can be downloaded from your booking page; anyone you show it to can check its code on our site.")
    String certificate();

    @Message("Code")
    String code();

    @Message("Seats for you: {course}, {days}")
    String offeredSubject(String course, String days);

    @Message(
            "{#if quantity == 1}The seat you wait for is free. It is held for you until the time below; accept and pay, or decline, and it goes to the next in line.{#else}The {quantity} seats you wait for are free. They are held for you until the time below; accept and pay, or decline, and they go to the next in line.{/if}")
    String offered(int quantity);

    @Message("Held until")
    String heldUntil();

    @Message("Accept or decline")
    String acceptOrDecline();

    @Message("The offer has passed on: {course}")
    String passedSubject(String course);

    @Message(
            "You did not take the seats that were held for you, so they went to the next in line. You can join the waiting list again.")
    String passed();

    @Message("See the course")
    String seeCourse();

    @Message("You get this mail because you joined the waiting list.")
    String becauseOfWaiting();

    @Message("Your hours: {title}")
    String hoursSubject(String title);

    @Message(
            "{#if hours == 1}You have bought an hour.{#else}You have bought {hours} hours.{/if} Book them one by one whenever it suits you.")
    String hours(int hours);

    @Message("Book an hour")
    String bookHour();

    @Message("You get this mail because you bought these hours.")
    String becauseOfHours();
}
