package org.dossier.booking.requests;

import java.util.Set;

/** Where a request stands: whose turn it is, and what may come next. The legal moves stand here and nowhere else (I14). */
public enum RequestStatus {
    /** The brief is with staff, who quote, ask or decline. */
    BRIEFED(Turn.STAFF, Step.BRIEF),
    /** Staff asked something. */
    ASKED(Turn.CLIENT, Step.BRIEF),
    /** The client may choose an option. */
    QUOTED(Turn.CLIENT, Step.QUOTE),
    /** An option is chosen; its deposit is to be paid. */
    ORDERED(Turn.CLIENT, Step.DEPOSIT),
    /** Nobody chose in time. A deposit that was opened in time still counts, and staff may quote again. */
    EXPIRED(Turn.NOBODY, Step.QUOTE),
    /** The editors write. */
    IN_WORK(Turn.STAFF, Step.WORK),
    /** The report can be read; it can be revised once. */
    DELIVERED(Turn.CLIENT, Step.REPORT),
    /** The editors write the one further edition. */
    IN_REVISION(Turn.STAFF, Step.WORK),
    /** The revised report can be read. */
    REDELIVERED(Turn.CLIENT, Step.REPORT),
    /** The report is accepted; the balance is to be paid. */
    INVOICED(Turn.CLIENT, Step.INVOICE),
    /** Delivered, accepted and paid. */
    CLOSED(Turn.NOBODY, Step.INVOICE),
    /** Delivered and accepted, and its balance given up. */
    WRITTEN_OFF(Turn.NOBODY, Step.INVOICE),
    /** Staff said no. */
    DECLINED(Turn.NOBODY, Step.BRIEF),
    /** The client took it back before work began. */
    WITHDRAWN(Turn.NOBODY, Step.BRIEF),
    /** Staff gave the work up; the deposit goes back. */
    CANCELLED(Turn.NOBODY, Step.WORK);

    private final Turn turn;
    private final Step step;

    RequestStatus(Turn turn, Step step) {
        this.turn = turn;
        this.step = step;
    }

    /** Whose turn it is. */
    public Turn turn() {
        return turn;
    }

    /** The step it belongs to. */
    public Step step() {
        return step;
    }

    /** What may follow. */
    public Set<RequestStatus> next() {
        return switch (this) {
            case BRIEFED -> Set.of(ASKED, QUOTED, DECLINED, WITHDRAWN);
            case ASKED -> Set.of(BRIEFED, QUOTED, DECLINED, WITHDRAWN);
            case QUOTED -> Set.of(QUOTED, ORDERED, IN_WORK, EXPIRED, DECLINED, WITHDRAWN);
            case ORDERED -> Set.of(QUOTED, EXPIRED, IN_WORK, WITHDRAWN);
            case EXPIRED -> Set.of(QUOTED, IN_WORK);
            case IN_WORK -> Set.of(DELIVERED, CANCELLED);
            case DELIVERED -> Set.of(IN_REVISION, INVOICED, CLOSED, CANCELLED);
            case IN_REVISION -> Set.of(REDELIVERED, CANCELLED);
            case REDELIVERED -> Set.of(INVOICED, CLOSED, CANCELLED);
            case INVOICED -> Set.of(CLOSED, WRITTEN_OFF);
            case CLOSED, WRITTEN_OFF, DECLINED, WITHDRAWN, CANCELLED -> Set.of();
        };
    }

    public boolean canBecome(RequestStatus target) {
        return next().contains(target);
    }

    /** Whether nothing more is expected of anybody. */
    public boolean isOver() {
        return turn == Turn.NOBODY;
    }

    /** Whether it ended otherwise than delivered, accepted and paid. */
    public boolean isStopped() {
        return isOver() && this != CLOSED;
    }

    /** Whether the client has a report to judge. */
    public boolean isJudged() {
        return this == DELIVERED || this == REDELIVERED;
    }

    /** Whether an option was agreed on: then editors may see it. */
    public boolean isCommissioned() {
        return switch (this) {
            case IN_WORK, DELIVERED, IN_REVISION, REDELIVERED, INVOICED, CLOSED, WRITTEN_OFF -> true;
            default -> false;
        };
    }
}
