package org.dossier.booking.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of the time that each side has; templates reach it as {@code {times:…}}. */
@MessageBundle("times")
public interface TimesTexts {
    /** Until when the present state lasts; nothing where nobody set a time. */
    @Message(
            "{#switch status}{#case QUOTED}The quote is valid until {moment}.{#case IN_WORK}Delivery is agreed for {moment}.{#case DELIVERED}Without an answer by {moment}, the report counts as accepted.{#case REDELIVERED}Without an answer by {moment}, the report counts as accepted.{#case INVOICED}The balance is due by {moment}.{#else}{/switch}")
    String until(RequestStatus status, String moment);

    @Message("The balance was due by {moment}.")
    String overdue(String moment);

    @Message("Please look at your report")
    String pleaseJudge();

    @Message("Your final invoice is still open")
    String pleasePay();

    @Message("Nobody answered in the time that was given, so the report counts as accepted.")
    String acceptedBySilence();

    @Message("Balances overdue")
    String overdueTasks();
}
