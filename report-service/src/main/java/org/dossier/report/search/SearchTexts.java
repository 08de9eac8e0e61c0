package org.dossier.report.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the catalogue and its filters; templates reach them as {@code {search:…}}. */
@MessageBundle("search")
interface SearchTexts {
    @Message("All reports, by region, country, topic, series and author.")
    String description();

    @Message("Find reports")
    String findReports();

    @Message("Words")
    String words();

    @Message("Region")
    String region();

    @Message("All regions")
    String allRegions();

    @Message("Country")
    String country();

    @Message("All countries")
    String allCountries();

    @Message("Topic")
    String topic();

    @Message("All topics")
    String allTopics();

    @Message("Series")
    String series();

    @Message("All series")
    String allSeries();

    @Message("Author")
    String author();

    @Message("All authors")
    String allAuthors();

    @Message("Access")
    String access();

    @Message("Any access")
    String anyAccess();

    @Message("Order")
    String order();

    @Message("Find")
    String find();

    @Message("Clear all")
    String clear();

    @Message("Results")
    String results();

    @Message("No report fits")
    String noneFits();

    @Message("Take a filter away, or use fewer words. The search looks at titles, names and executive summaries.")
    String noneFitsHint();

    @Message("All reports")
    String allReports();
}
