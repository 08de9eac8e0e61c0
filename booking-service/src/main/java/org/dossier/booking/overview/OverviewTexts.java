package org.dossier.booking.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the two overviews; templates reach them as {@code {overview:…}}. */
@MessageBundle("overview")
interface OverviewTexts {
    @Message("Your bookings")
    String title();

    @Message("Courses, calls and custom reports that you asked for.")
    String lead();

    @Message("Nothing is booked yet.")
    String nothing();

    @Message("See the courses")
    String seeCourses();

    @Message("Talk to an expert")
    String seeExperts();

    @Message("Commission a report")
    String seeRequests();

    @Message("Ahead")
    String ahead();

    @Message("Nothing lies ahead.")
    String nothingAhead();

    @Message("Behind")
    String behind();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("State")
    String state();

    @Message("Seats")
    String seats();

    @Message("Have all of it in your own calendar")
    String inYourCalendar();

    @Message("Bookings desk")
    String desk();

    @Message("What takes place, and what waits for you.")
    String deskLead();

    @Message("Overview")
    String overview();

    @Message("Courses")
    String courses();

    @Message("Calls")
    String calls();

    @Message("Custom requests")
    String requests();

    @Message("Nothing waits for a decision.")
    String noTasks();

    @Message("Waiting for you")
    String waiting();

    @Message("By {day}")
    String by(String day);

    @Message("Refunds to decide")
    String refunds();

    @Message("Client")
    String client();

    @Message("Amount")
    String amount();

    @Message("Why")
    String why();

    @Message("Asked")
    String asked();

    @Message("Decision")
    String decision();

    @Message("Give back")
    String giveBack();

    @Message("Give back {amount} to {name}")
    String giveBackTo(String amount, String name);

    @Message("Keep it")
    String keep();

    @Message("Keep {amount} of {name}")
    String keepOf(String amount, String name);

    @Message("nothing goes back, {amount} is kept")
    String kept(String amount);

    @Message("Somebody else must approve this.")
    String otherMustApprove();

    @Message("Decline")
    String decline();

    @Message("Reason for declining")
    String declineReason();

    @Message("Say why in a few words: the reason stays in the audit trail.")
    String reasonMissing();

    @Message("Stripe could not give this back. Do it another way, and say here how.")
    String failed();

    @Message("How it went back")
    String settledHow();

    @Message("It went back")
    String settled();

    @Message("Calendar of {month}")
    String calendar(String month);

    @Message("Nothing takes place in this month.")
    String emptyMonth();

    @Message("Month before")
    String before();

    @Message("Month after")
    String after();
}
