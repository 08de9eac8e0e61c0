package org.dossier.booking.requests.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.When;
import org.dossier.booking.requests.files.RequestFile;
import org.dossier.booking.requests.talk.Message;

/**
 * A request as both sides see it.
 *
 * @param deadline empty where the client named none
 * @param due the day of delivery, empty before work began
 * @param quote null before the first
 * @param report the path of the report, empty before it is delivered
 * @param byWhen one sentence; empty where no time is set
 */
record RequestView(
        String id,
        String reference,
        String title,
        List<String> brief,
        String deadline,
        boolean confidential,
        List<String> namedStaff,
        String client,
        String email,
        RequestStatus status,
        List<StepView> steps,
        When sent,
        String due,
        List<RequestFile> files,
        List<Line> messages,
        @Nullable QuoteView quote,
        MoneyView money,
        String report,
        List<String> revision,
        List<Event> history,
        String byWhen) {
    private static final int MOST_FILES = 5;

    /** A question or an answer. */
    record Line(String author, boolean ofStaff, List<String> words, When at) {
        static Line of(Message message) {
            return new Line(message.author(), message.isOfStaff(), Paragraphs.of(message.words()), message.at());
        }
    }

    /** A line of the history. */
    record Event(RequestStatus status, Turn by, String note, When at) {}

    public Turn turn() {
        return status.turn();
    }

    public boolean takesFiles() {
        return !status.isOver() && files.size() < MOST_FILES;
    }

    public boolean canChoose() {
        return status == RequestStatus.QUOTED;
    }

    public boolean canPayDeposit() {
        return status == RequestStatus.ORDERED;
    }

    public boolean canWithdraw() {
        return status.canBecome(RequestStatus.WITHDRAWN);
    }

    public boolean canAccept() {
        return status.isJudged();
    }

    public boolean canRevise() {
        return status.canBecome(RequestStatus.IN_REVISION);
    }

    public boolean canPayBalance() {
        return status == RequestStatus.INVOICED;
    }

    public boolean canQuote() {
        return status.canBecome(RequestStatus.QUOTED) && status != RequestStatus.ORDERED;
    }

    public boolean canDecline() {
        return status.canBecome(RequestStatus.DECLINED);
    }

    public boolean canCancel() {
        return status.canBecome(RequestStatus.CANCELLED);
    }

    public boolean canWriteOff() {
        return status.canBecome(RequestStatus.WRITTEN_OFF) && money.writeOff() == null;
    }

    /** Whether an editor has to write. */
    public boolean isToWrite() {
        return status == RequestStatus.IN_WORK || status == RequestStatus.IN_REVISION;
    }

    /** The client's page of it. */
    public String mine() {
        return "/account/bookings/requests/" + id;
    }

    /** Where one of the client's forms goes. */
    public String mine(String act) {
        return mine() + "/" + act;
    }

    /** The desk's page of it. */
    public String desk() {
        return "/desk/bookings/requests/" + id;
    }

    /** Where one of the desk's forms goes. */
    public String desk(String act) {
        return desk() + "/" + act;
    }
}
