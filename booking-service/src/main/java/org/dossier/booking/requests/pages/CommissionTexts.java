package org.dossier.booking.requests.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that lead to a request and its brief; templates reach them as {@code {commission:…}}. */
@MessageBundle("commission")
interface CommissionTexts {
    @Message("A question of your own, answered by the people who write our reports.")
    String lede();

    @Message(
            "You tell us what you need to know and by when. We answer with a quote, and you decide. The report is written for you, read here like any other, and seen by nobody else.")
    String what();

    @Message("How it works")
    String how();

    @Message("Write a brief")
    String how1();

    @Message("What you need to know, why, and by when. Add files if they help.")
    String how1Text();

    @Message("Talk it through")
    String how2();

    @Message("We ask, you answer, on the page of your request.")
    String how2Text();

    @Message("Choose an option")
    String how3();

    @Message(
            "Our quote has one to three options, each with its scope, its price and its day of delivery. Work begins when the deposit is paid.")
    String how3Text();

    @Message("Read the report")
    String how4();

    @Message("With judgements, forecasts and sources, for your eyes only. You may ask once for changes.")
    String how4Text();

    @Message("Settle the balance")
    String how5();

    @Message("Once you accept the report, you pay the rest. You can withdraw free of charge until the deposit is paid.")
    String how5Text();

    @Message("Start a brief")
    String start();

    @Message("Confidential, if you wish")
    String confidentialTitle();

    @Message(
            "Choose “only named staff”, and of our desk only the administrators and those whom they name see your request. Its report is written and read by those they name, and by nobody else of us.")
    String confidentialText();

    @Message("Your requests")
    String yours();

    @Message("Sign in to send a brief")
    String signInTitle();

    @Message("You need an account, so that only you can see your request and its report. It costs nothing.")
    String signInText();

    @Message("Sign in or register")
    String signIn();

    @Message("Your brief")
    String brief();

    @Message("Subject")
    String subject();

    @Message("One line, such as “Fuel supply of northern Armenia this winter”.")
    String subjectHint();

    @Message("What do you need to know?")
    String question();

    @Message("The question, what you would decide by it, and what you know already. Up to 8,000 characters.")
    String questionHint();

    @Message("Needed by")
    String deadline();

    @Message("An administrator names them. Our answer may take a day longer.")
    String namedOnlyHint();

    @Message("You can add up to five files on the next page.")
    String filesLater();

    @Message("Send the brief")
    String send();

    @Message("Nothing is charged, and you can withdraw at any time before you pay a deposit.")
    String sendHint();
}
