package org.dossier.booking.requests.endings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.booking.payments.RefundStatus;

/** What is said of money that goes back or is given up; templates reach it as {@code {endings:…}}. */
@MessageBundle("endings")
public interface EndingTexts {
    @Message(
            "{#switch status}{#case AWAITING_APPROVAL}A refund of {amount} waits for approval.{#case REQUESTED}A refund of {amount} is on its way.{#case DONE}{amount} went back.{#case DECLINED}A refund of {amount} was declined.{#else}A refund of {amount} could not be made yet; we look after it.{/switch}")
    String refund(String amount, RefundStatus status);

    @Message("What becomes of the deposit waits for a second person.")
    String decisionWaits();

    @Message("To what waits at the bookings desk")
    String toDecisions();

    @Message("A part of it, or any decision about more than {limit}, waits until a colleague approves it.")
    String percentHint(String limit);

    @Message("Write off the balance")
    String writeOff();

    @Message("The client is told that nothing more is to be paid, and does not read the reason.")
    String writeOffHint();

    @Message("A balance of more than {limit} is only written off once a colleague approves it.")
    String writeOffLimit(String limit);

    @Message("Write it off now")
    String writeOffNow();

    @Message("This balance is to be written off")
    String proposed();

    @Message("Somebody else must approve this.")
    String otherMustApprove();

    @Message("Approve the write-off")
    String approve();

    @Message("Leave it due")
    String leaveDue();

    @Message("Write-offs to approve")
    String tasks();
}
