package org.dossier.subscriber.plans;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the plans page; templates reach them as {@code {plans:…}}. */
@MessageBundle("plans")
interface PlansTexts {
    @Message("Plans")
    String title();

    @Message(
            "Everyone may read the summaries. A subscription opens the reports themselves: judgements, analysis and forecasts in full.")
    String lede();

    @Message("Paid by the month")
    String monthly();

    @Message("Paid by the year")
    String yearly();

    @Message("a month")
    String aMonth();

    @Message("a year")
    String aYear();

    @Message("Choose {plan}")
    String choose(String plan);

    @Message("by the month")
    String byTheMonth();

    @Message("by the year")
    String byTheYear();

    @Message("Reports on {coverage}")
    String reportsOn(String coverage);

    @Message("New reports as they are published, and all earlier ones")
    String archive();

    @Message("You did not go through with the payment")
    String leftTitle();

    @Message("Nothing was charged. You can choose again whenever you like.")
    String left();

    @Message("No plans are on offer at the moment.")
    String none();

    @Message("Good to know")
    String goodToKnow();

    @Message("How does it renew?")
    String renewQuestion();

    @Message(
            "By itself, at the same price, on the day of the month or year on which you began, until you cancel. Your account page shows the next date.")
    String renewAnswer();

    @Message("How do I cancel?")
    String cancelQuestion();

    @Message(
            "On your account page, under “Manage billing”, in three clicks and without writing to anybody. You read on until the end of what you paid; nothing more is charged.")
    String cancelAnswer();

    @Message("Can I change my plan?")
    String changeQuestion();

    @Message("Yes: end one plan and take the other when it is over, or write to us and we change it for you.")
    String changeAnswer();

    @Message("How can I pay?")
    String payQuestion();

    @Message("By card, on the page of our payment provider, Stripe. We never see your card number.")
    String payAnswer();
}
