package org.dossier.report.reading;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a report's page; templates reach them as {@code {reading:…}}. */
@MessageBundle("reading")
interface ReadingTexts {
    // The article

    @Message("By")
    String by();

    @Message("and")
    String and();

    @Message("Updated")
    String updated();

    @Message("{number} min read")
    String minutes(int number);

    @Message("In this report")
    String inThisReport();

    @Message("About the author{#if number != 1}s{/if}")
    String aboutAuthors(int number);

    @Message("Ask the author about this report")
    String askAuthor();

    @Message("Filed under")
    String filedUnder();

    @Message("Cite as")
    String citeAs();

    @Message("Related reports")
    String related();

    // A payment on its way

    @Message("Your payment has not reached us yet")
    String paymentNotThere();

    @Message("That can take a few minutes.")
    String fewMinutes();

    @Message("Look again")
    String lookAgain();

    @Message(", or see")
    String orSee();

    @Message("your account")
    String yourAccount();

    @Message("You will not be charged twice.")
    String notTwice();

    @Message("Opening your report …")
    String opening();

    @Message("Thank you. We are waiting for word of your payment; the report opens here by itself.")
    String openingHint();

    // The paywall

    @Message("Read on with a free account")
    String freeAccount();

    @Message("The rest is for subscribers")
    String forSubscribers();

    @Message("Sign in or register, and the whole report opens here. It costs nothing.")
    String signInFree();

    @Message("If you have a subscription, sign in and the report opens here.")
    String signInSubscriber();

    @Message("What the rest contains")
    String restContains();

    @Message("{number} forecast{#if number != 1}s{/if},")
    String forecasts(int number);

    @Message("{number} judgement{#if number != 1}s{/if},")
    String judgements(int number);

    @Message("{number} words")
    String words(int number);

    @Message("See plans")
    String seePlans();

    // One client’s report

    @Message("Nobody but the client finds this page")
    String nobodyElse();

    @Message("“{title}” is for one client. To every other reader its address answers that there is no such page.")
    String nobodyElseHint(String title);

    // Why the rest is open or withheld, without a full stop

    @Message("Open to everyone")
    String openToEveryone();

    @Message("Open because you are signed in")
    String openSignedIn();

    @Message("Open because of {cause}")
    String openBecause(String cause);

    @Message("Open because of {cause}, until {day}")
    String openBecauseUntil(String cause, String day);

    @Message("Written for you; nobody else can read it")
    String openForClient();

    @Message("Open to you as an editor; only its client and editors who may see its request can read it")
    String openForEditor();

    @Message("The rest is free to read once you are signed in")
    String freeOnceSignedIn();

    @Message("Withheld: your account has no plan yet, and this report is for subscribers")
    String planNeeded();

    @Message("Withheld: your access ended on {day}")
    String lapsed(String day);

    @Message("Withheld: {cause} covers {coverage}; this report is on {region}")
    String wrongPlan(String cause, String coverage, String region);

    @Message("the access granted to you")
    String grant();

    @Message("your {#if !name.isEmpty}{name} {/if}plan")
    String plan(String name);

    @Message("other regions")
    String otherRegions();

    @Message("{some} and {last}")
    String regions(String some, String last);
}
