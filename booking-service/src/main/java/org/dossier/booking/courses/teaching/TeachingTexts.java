package org.dossier.booking.courses.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the trainers' pages; templates reach them as {@code {teaching:…}}. */
@MessageBundle("teaching")
interface TeachingTexts {
    @Message("Courses you teach")
    String title();

    @Message("Who takes part, and who was there.")
    String lead();

    @Message("To come and under way")
    String coming();

    @Message("No date is set.")
    String noneComing();

    @Message("Of the last three months")
    String past();

    @Message("Course")
    String course();

    @Message("When")
    String when();

    @Message("Participants")
    String participants();

    @Message("Nobody has a seat yet.")
    String nobody();

    @Message("{count} of {capacity} seats")
    String occupancy(int count, int capacity);

    @Message("Who is there?")
    String attendance();

    @Message("Tick who is there, and save; you can do so again at any time.")
    String attendanceHint();

    @Message("Save")
    String save();

    @Message("Attendance is noted.")
    String noted();

    @Message("It begins on {day}. Attendance can be noted from then on.")
    String notYet(String day);

    @Message("What participants say")
    String feedback();

    @Message("{rating} of 5")
    String rating(int rating);

    @Message("This date was cancelled.")
    String cancelled();
}
