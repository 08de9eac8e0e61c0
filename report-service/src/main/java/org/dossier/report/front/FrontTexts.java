package org.dossier.report.front;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the front pages and of a report's entry in lists; templates reach them as {@code {front:…}}. */
@MessageBundle("front")
interface FrontTexts {
    @Message("Who publishes these reports, and how we work.")
    String aboutDescription();

    @Message("Breadcrumb")
    String breadcrumb();

    @Message("None published yet.")
    String noneYet();

    @Message("About {name}")
    String aboutPerson(String name);

    @Message("Covers")
    String covers();

    @Message("Reads")
    String reads();

    @Message("Who writes our reports.")
    String authorsDescription();

    @Message("{number} report{#if number != 1}s{/if}")
    String reports(int number);

    @Message("No authors yet")
    String noAuthors();

    @Message("Import, write, preview and publish reports.")
    String reportsDesk();

    @Message("Accounts")
    String accounts();

    @Message("Find a reader, see plan and invoices, grant access.")
    String accountsDesk();

    @Message("Calls, courses and custom requests: what is on, and what waits for you.")
    String bookingsDesk();

    @Message("Latest")
    String latest();

    @Message("Forecasts on record")
    String forecasts();

    @Message("How we judge")
    String howWeJudge();

    @Message("{number} forecast{#if number != 1}s{/if}")
    String forecastsOf(int number);

    @Message("All on {region}")
    String allOn(String region);

    @Message("Nothing is published yet")
    String nothingYet();

    @Message("The first report will stand here.")
    String firstReport();

    @Message("Reports on {region}.")
    String regionDescription(String region);

    @Message("All {number} reports on {region}")
    String allReportsOn(int number, String region);

    @Message("Nothing is published on {region} yet")
    String nothingOn(String region);

    @Message("All reports")
    String allReports();

    @Message("The regions we cover, with the latest reports on each.")
    String regionsDescription();

    @Message("{minutes} min read")
    String minutes(int minutes);

    @Message("Talk to {name}")
    String talkTo(String name);
}
