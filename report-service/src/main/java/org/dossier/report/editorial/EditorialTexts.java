package org.dossier.report.editorial;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.report.catalogue.ReportStatus;

/** The words of the reports desk; templates reach them as {@code {editorial:…}}. */
@MessageBundle("editorial")
interface EditorialTexts {
    // The list

    @Message("Import a document")
    String importDocument();

    @Message("New report")
    String newReport();

    @Message("Status")
    String status();

    @Message("Words in the title")
    String wordsInTitle();

    @Message("Find")
    String find();

    @Message("{number} report{#if number != 1}s{/if}")
    String reports(long number);

    @Message("No report here")
    String noReport();

    @Message("Import a document, or start with an empty report.")
    String noReportHint();

    @Message("Title")
    String title();

    @Message("Region")
    String region();

    @Message("Access")
    String access();

    @Message("Last change")
    String lastChange();

    @Message("{#switch status}{#case DRAFT}Draft{#case PUBLISHED}Published{#case WITHDRAWN}Withdrawn{#else}{/switch}")
    String state(ReportStatus status);

    @Message("Changes not published")
    String notPublished();

    // A report at the desk

    @Message("Breadcrumb")
    String breadcrumb();

    @Message("Desk")
    String desk();

    @Message("Nothing was saved yet")
    String refused();

    @Message("Correct the fields that are marked. All that you typed is still here.")
    String refusedHint();

    @Message("Somebody else saved this report after you opened it")
    String overtaken();

    @Message(
            "Nothing of yours was saved or lost: your text is in the form below. Here is what is stored now, where it differs. Take over what you need, then save again; your version replaces the stored one.")
    String overtakenHint();

    @Message("{field}, as stored now")
    String asStored(String field);

    @Message("History")
    String history();

    @Message("The published page")
    String publishedPage();

    @Message("Preview")
    String preview();

    @Message("Publish the changes")
    String publishChanges();

    @Message("Publish")
    String publish();

    @Message("Withdraw")
    String withdraw();

    @Message("Before it can be published it needs {missing}.")
    String needs(String missing);

    @Message("Save")
    String save();

    @Message("Series")
    String series();

    @Message("Address")
    String address();

    @Message("Left empty, it is made of the title. It stays as it is from then on.")
    String addressHint();

    @Message("Not chosen yet")
    String notChosen();

    @Message("Who may read all of it")
    String whoReads();

    @Message("Countries")
    String countries();

    @Message("Names or two-letter codes, divided by commas.")
    String countriesHint();

    @Message("In the order of the byline.")
    String bylineOrder();

    @Message("Add a new author")
    String addNewAuthor();

    @Message("(opens beside this page).")
    String opensBeside();

    @Message("Author {number}")
    String authorNumber(int number);

    @Message("Nobody")
    String nobody();

    @Message("Topics")
    String topics();

    @Message("New topics")
    String newTopics();

    @Message("Names, divided by commas.")
    String newTopicsHint();

    @Message("Parts")
    String parts();

    @Message("Add a part")
    String addPart();

    @Message("Around the text")
    String aroundText();

    @Message("Cover caption")
    String coverCaption();

    @Message("Cover credit")
    String coverCredit();

    @Message("Author’s note")
    String authorsNote();

    @Message("Save as a draft")
    String saveDraft();

    @Message("Back to the list")
    String backToList();

    @Message("Part {number}")
    String part(int number);

    @Message("Up")
    String up();

    @Message("Down")
    String down();

    @Message("Remove")
    String remove();

    @Message(": part {number}")
    String ofPart(int number);

    @Message("Heading")
    String heading();

    @Message("Kind")
    String kind();

    @Message("Text")
    String text();

    @Message("Items")
    String items();

    @Message("One per line. Begin an item with “- ” if it has several lines, and indent those by two spaces.")
    String itemsHint();

    // For one client

    @Message("Written for")
    String writtenFor();

    @Message("The client and all editors see this report.")
    String allEditorsSee();

    @Message("Besides the client only these see this report:")
    String onlyTheseSee();

    @Message("Only you see this report, until you name its request. Then those editors see it who may see the request.")
    String onlyYouSee();

    @Message(
            "It is not known who began this report: administrators see it, until its request is named. Then those editors see it who may see the request.")
    String administratorsSee();

    @Message("No request waits for a report. Requests appear here once their deposit is paid.")
    String noRequestWaits();

    @Message("Request")
    String request();

    @Message("This is settled once and for all.")
    String settled();

    @Message("Until the report is published, it can be taken off again.")
    String canBeTakenOff();

    @Message(
            "Is it the wrong request, or is it no longer wanted? Off it, only you see the report, until you name another.")
    String offItOnlyYouSee();

    @Message("Take it off this request")
    String takeOff();

    @Message("Choose the request")
    String chooseRequest();

    @Message("Name the request")
    String nameRequest();

    // Authors

    @Message("New author")
    String newAuthor();

    @Message("No authors yet")
    String noAuthors();

    @Message("A report needs at least one before it can be published.")
    String noAuthorsHint();

    @Message("Name")
    String name();

    @Message("Role")
    String role();

    @Message("New")
    String newOne();

    @Message("For example: Senior analyst, Central Asia")
    String roleHint();

    @Message("Languages")
    String languages();

    @Message("Divided by commas.")
    String languagesHint();

    @Message("Biography")
    String biography();

    @Message("Markdown.")
    String biographyHint();

    @Message("Add the author")
    String addAuthor();

    @Message("Cancel")
    String cancel();

    // Parts of sentences

    @Message("All")
    String all();

    @Message("Drafts")
    String drafts();

    @Message("Published")
    String published();

    @Message("Withdrawn")
    String withdrawn();

    @Message(
            "{#switch act}{#case 'draft-created'}Draft created{#case 'report-revised'}Revised{#case 'report-commissioned'}Request named{#case 'report-uncommissioned'}Taken off its request{#case 'report-published'}Published{#case 'report-updated'}Updated{#case 'report-withdrawn'}Withdrawn{#else}{act}{/switch}")
    String act(String act);

    @Message("a text under “{heading}”")
    String textUnder(String heading);

    @Message("Review the import")
    String reviewImport();

    @Message("Authors")
    String byAuthors();

    @Message("The byline differs.")
    String bylineDiffers();

    @Message("(empty)")
    String empty();
}
