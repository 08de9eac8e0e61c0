package org.dossier.booking.courses.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the courses desk; templates reach them as {@code {courseDesk:…}}. */
@MessageBundle("courseDesk")
interface CourseDeskTexts {
    @Message("Courses")
    String courses();

    @Message("Dates")
    String runsTitle();

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

    @Message("Participants")
    String participants();

    @Message("Nobody has enrolled yet.")
    String noParticipants();

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

    @Message("Acts")
    String acts();

    @Message("Confirmed")
    String seatConfirmed();

    @Message("by hand")
    String byHand();

    @Message("Export as spreadsheet (CSV)")
    String export();

    @Message("Names and addresses leave the house: the export is noted in the history.")
    String exportHint();

    @Message("Waiting list")
    String waitingList();

    @Message("Nobody waits.")
    String noWaiting();

    @Message("Kept until")
    String offeredUntil();

    @Message("not asked yet")
    String notYet();

    @Message("Links for the enrolled")
    String links();

    @Message(
            "The join link is shown a day before the beginning. Participants are told by mail when materials or a recording are new.")
    String linksHint();

    @Message("Join link")
    String join();

    @Message("Recording")
    String recording();

    @Message("Slides and papers")
    String materials();

    @Message("Save")
    String save();

    @Message("Message to all participants")
    String messageToAll();

    @Message("Subject")
    String subject();

    @Message("Text")
    String body();

    @Message("Each line becomes a paragraph.")
    String bodyHint();

    @Message("Send")
    String send();

    @Message("Add a participant")
    String addSeat();

    @Message("Free of charge; they get an invitation.")
    String addSeatHint();

    @Message("Add")
    String add();

    @Message("Reason")
    String reason();

    @Message("Stays in the history.")
    String reasonHint();

    @Message("Cancel this date")
    String cancelRun();

    @Message("All participants are told, and everything that was paid goes back. This cannot be undone.")
    String cancelRunHint();

    @Message("Yes, cancel this date")
    String cancelRunNow();

    @Message("Cancel")
    String cancelSeat();

    @Message("Cancel the seat")
    String cancelSeatNow();

    @Message("What goes back")
    String back();

    @Message("what the policy says")
    String backPolicy();

    @Message("everything")
    String backAll();

    @Message("nothing")
    String backNothing();

    @Message("Move")
    String moveSeat();

    @Message("To")
    String moveTo();

    @Message("Move the seat")
    String moveNow();

    @Message("No other date has free seats.")
    String noTargets();

    @Message("Attendance")
    String attendance();

    @Message("Tick who is there, and save; you can do so again at any time.")
    String attendanceHint();

    @Message("Take attendance")
    String takeAttendance();

    @Message("Issue certificates")
    String issue();

    @Message("Everybody who was present and has none gets one, by mail. After the last meeting.")
    String issueHint();

    @Message("Certificate")
    String certificate();

    @Message("Revoke")
    String revoke();

    @Message("Revoke the certificate")
    String revokeNow();

    @Message("revoked")
    String revoked();

    @Message("History")
    String history();

    @Message("Nothing yet.")
    String noHistory();

    @Message("Refunds")
    String policy();

    @Message("Decision")
    String decides();

    @Message("Meetings")
    String meetings();

    @Message("Please look at the marked fields")
    String faultTitle();

    @Message("Nothing was changed yet.")
    String faultText();

    @Message("Title")
    String title();

    @Message("Address")
    String slug();

    @Message("The last part of the page's address: small letters, digits and hyphens.")
    String slugHint();

    @Message("Summary")
    String summary();

    @Message("One or two sentences.")
    String summaryHint();

    @Message("Syllabus")
    String syllabus();

    @Message("An empty line parts paragraphs; lines that begin with a hyphen are a list.")
    String textHint();

    @Message("Level")
    String level();

    @Message("Language")
    String language();

    @Message("What to bring")
    String bring();

    @Message("What participants get")
    String materialsText();

    @Message("Trainers")
    String trainers();

    @Message(
            "One a line: name, address of the author's page, e-mail address. Such as: Oleh Ravliuk, oleh-ravliuk, oleh@example.org")
    String trainersHint();

    @Message("One-to-one with")
    String oneToOne();

    @Message("The trainer's address from above; empty if it is not offered.")
    String oneToOneHint();

    @Message("Price of an hour")
    String hour();

    @Message("Currency of the hour")
    String hourCurrency();

    @Message("One a line, in the zone above: 2026-09-12 09:00-17:00")
    String meetingsHint();

    @Message("As in the zone database: Europe/Berlin")
    String zoneHint();

    @Message("Capacity")
    String capacity();

    @Message("Below the minimum")
    String belowRule();

    @Message("cancel and give everything back")
    String belowCancel();

    @Message("hold it anyway")
    String belowHold();

    @Message("Decision date")
    String decide();

    @Message("In the zone above, at the latest when it begins.")
    String decideHint();

    @Message("Price")
    String fullPrice();

    @Message("Price for subscribers")
    String subscriberPrice();

    @Message("Early price")
    String earlyPrice();

    @Message("Early price until")
    String earlyUntil();

    @Message("Refund policy")
    String policyField();

    @Message(
            "Hours of notice and percent: 336:100,72:50 gives all back up to 14 days before, half up to 3 days before.")
    String policyHint();

    @Message("Staff approve each refund")
    String approval();

    @Message("If meetings move, everybody with a seat is invited anew by mail.")
    String movedHint();

    @Message("Code")
    String code();

    @Message("Percent off")
    String percent();

    @Message("Or an amount off the order")
    String amount();

    @Message("Only for")
    String forCourse();

    @Message("any course")
    String anyCourse();

    @Message("Valid from (UTC)")
    String from();

    @Message("Valid until (UTC)")
    String until();

    @Message("How many orders may use it")
    String most();

    @Message("How many of one person")
    String perPerson();

    @Message("Used")
    String used();

    @Message("Worth")
    String kind();

    @Message("Add a voucher")
    String addVoucher();

    @Message("There are no vouchers yet.")
    String noVouchers();

    @Message("Valid")
    String valid();

    @Message("{confirmed} of {capacity}")
    String occupancy(int confirmed, int capacity);

    @Message("{count} held or offered")
    String heldSeats(int count);

    @Message("Cancel {name}'s seat")
    String cancelSeatOf(String name);

    @Message("Move {name}'s seat")
    String moveSeatOf(String name);

    @Message("Change {course}")
    String editCourse(String course);

    @Message("New date of {course}")
    String newRunOf(String course);

    @Message("{used} of {most}")
    String usedOf(int used, int most);

    @Message("{from} to {until}")
    String span(String from, String until);

    @Message(
            "{#switch done}{#case SAVED}Saved.{#case LINKED}The links are set.{#case SENT}The message is on its way to all participants.{#case RUN_CANCELLED}This date is cancelled. Participants are told, and what was paid goes back.{#case ADDED}The participant has a seat and gets an invitation.{#case SEAT_CANCELLED}The seat is cancelled.{#case MOVED}The seat is moved.{#case ATTENDANCE}Attendance is noted.{#case ISSUED}Certificates are issued.{#case REVOKED}The certificate is revoked.{#case VOUCHER}The voucher can be used.{#else}{/switch}")
    String done(Done done);

    @Message(
            "{#switch fault}{#case MISSING}Enter something here.{#case TOO_LONG}That is too long.{#case NO_SLUG}Use small letters, digits and single hyphens.{#case SLUG_TAKEN}Another course has this address.{#case NO_TRAINERS}Enter at least one trainer, each as: name, address, e-mail.{#case NO_ZONE}There is no such zone. Such as: Europe/Berlin{#case NO_MEETINGS}Enter 1 to 40 meetings, each as: 2026-09-12 09:00-17:00{#case MEETING_GAP}The clocks change on that day, and one of these times does not exist.{#case MEETINGS_UNORDERED}Each meeting must end after it begins, and begin after the one before.{#case PAST}The first meeting must lie ahead.{#case NO_NUMBER}Enter a whole number in the range.{#case NO_AMOUNT}Enter an amount such as 450.00, at most 10000.{#case NO_CURRENCY}Enter a currency such as EUR.{#case NO_MOMENT}Enter a date and a time that exist.{#case HIGHER_THAN_FULL}This must not be more than the full price.{#case EARLY_PAIR}An early price and its date go together.{#case NO_POLICY}Enter steps such as 336:100,72:50{#case BELOW_TAKEN}More seats are taken already.{#case AFTER_BEGINNING}This must not be after it begins.{#case NO_LINK}Enter an address that begins with https://{#case NO_EMAIL}Enter an e-mail address.{#case NO_CODE}Use 3 to 24 letters and digits.{#case CODE_TAKEN}There is a voucher with this code.{#case ONE_KIND}Enter a percentage or an amount, not both.{#case ONE_TO_ONE_PAIR}Enter the address of one of the trainers.{#case HOUR_TOO_DEAR}An hour costs at most 2500.00, as up to forty are bought at once.{#case UNORDERED}This must be after the first moment.{#else}{/switch}")
    String fault(DeskFault fault);
}
