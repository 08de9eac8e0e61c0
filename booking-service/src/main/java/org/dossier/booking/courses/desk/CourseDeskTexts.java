package org.dossier.booking.courses.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the courses desk; templates reach them as {@code {courseDesk:…}}. */
@MessageBundle("courseDesk")
interface CourseDeskTexts {
    @Message("Courses")
    String courses();

    @Message("Coming and running dates")
    String coming();

    @Message("No dates are set.")
    String none();

    @Message("Past dates")
    String past();

    @Message("New course")
    String newCourse();

    @Message("Vouchers")
    String vouchers();

    @Message("New date")
    String newRun();

    @Message("Change")
    String edit();

    @Message("Course")
    String course();

    @Message("When")
    String when();

    @Message("Seats")
    String seats();

    @Message("Waiting")
    String waitingPeople();

    @Message("Minimum")
    String minimum();

    @Message("State")
    String state();

    @Message("Time zone")
    String zone();

    @Message("below minimum")
    String below();

    @Message("Past")
    String statusOver();

    @Message("Open")
    String open();

    @Message("Takes place")
    String confirmed();

    @Message("Cancelled")
    String cancelled();

    @Message("All courses")
    String allCourses();

    @Message("Public page")
    String publicPage();

    @Message("Name")
    String name();

    @Message("E-mail address")
    String email();

    @Message("Enrolled by")
    String buyer();

    @Message("Buyer's e-mail address")
    String buyerEmail();

    @Message("Paid")
    String price();

    @Message("Currency")
    String currency();

    @Message("Present")
    String present();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("Rating")
    String rating();

    @Message("Feedback")
    String feedback();

    @Message("Save")
    String save();

    @Message("Add")
    String add();

    @Message("Meetings")
    String meetings();

    @Message("Please look at the marked fields")
    String faultTitle();

    @Message("Nothing was changed yet.")
    String faultText();

    @Message("{confirmed} of {capacity}")
    String occupancy(int confirmed, int capacity);

    @Message("{count} held or offered")
    String heldSeats(int count);

    @Message("Change {course}")
    String editCourse(String course);

    @Message("New date of {course}")
    String newRunOf(String course);

    @Message(
            "{#switch done}{#case SAVED}Saved.{#case LINKED}The links are set.{#case SENT}The message is on its way to all participants.{#case RUN_CANCELLED}This date is cancelled. Participants are told, and what was paid goes back.{#case ADDED}The participant has a seat and gets an invitation.{#case SEAT_CANCELLED}The seat is cancelled.{#case MOVED}The seat is moved.{#case ATTENDANCE}Attendance is noted.{#case ISSUED}Certificates are issued.{#case REVOKED}The certificate is revoked.{#case VOUCHER}The voucher can be used.{#else}{/switch}")
    String done(Done done);

    @Message(
            "{#switch fault}{#case MISSING}Enter something here.{#case TOO_LONG}That is too long.{#case NO_SLUG}Use small letters, digits and single hyphens.{#case SLUG_TAKEN}Another course has this address.{#case NO_TRAINERS}Enter at least one trainer, each as: name, address, e-mail.{#case NO_ZONE}There is no such zone. Such as: Europe/Berlin{#case NO_MEETINGS}Enter 1 to 40 meetings, each as: 2026-09-12 09:00-17:00{#case MEETING_GAP}The clocks change on that day, and one of these times does not exist.{#case MEETINGS_UNORDERED}Each meeting must end after it begins, and begin after the one before.{#case PAST}The first meeting must lie ahead.{#case NO_NUMBER}Enter a whole number in the range.{#case NO_AMOUNT}Enter an amount such as 450.00, at most 10000.{#case NO_CURRENCY}Enter a currency such as EUR.{#case NO_MOMENT}Enter a date and a time that exist.{#case HIGHER_THAN_FULL}This must not be more than the full price.{#case EARLY_PAIR}An early price and its date go together.{#case NO_POLICY}Enter steps such as 336:100,72:50{#case BELOW_TAKEN}More seats are taken already.{#case AFTER_BEGINNING}This must not be after it begins.{#case NO_LINK}Enter an address that begins with https://{#case NO_EMAIL}Enter an e-mail address.{#case NO_CODE}Use 3 to 24 letters and digits.{#case CODE_TAKEN}There is a voucher with this code.{#case ONE_KIND}Enter a percentage or an amount, not both.{#case ONE_TO_ONE_PAIR}Enter the address of one of the trainers.{#case HOUR_TOO_DEAR}An hour costs at most 2500.00, as up to forty are bought at once.{#case UNORDERED}This must be after the first moment.{#else}{/switch}")
    String fault(DeskFault fault);
}
