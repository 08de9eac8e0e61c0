package org.dossier.booking.courses.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of one date at the courses desk; templates reach them as {@code {runDesk:…}}. */
@MessageBundle("runDesk")
interface RunDeskTexts {
    @Message("Participants")
    String participants();

    @Message("Nobody has enrolled yet.")
    String noParticipants();

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

    @Message("Cancel {name}'s seat")
    String cancelSeatOf(String name);

    @Message("Move {name}'s seat")
    String moveSeatOf(String name);
}
