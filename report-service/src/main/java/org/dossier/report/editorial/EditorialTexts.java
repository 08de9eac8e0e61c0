package org.dossier.report.editorial;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.report.catalogue.ReportStatus;
import org.dossier.report.reading.PreviewReport;

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

    // Publishing and withdrawing

    @Message("Withdraw “{title}”?")
    String askWithdraw(String title);

    @Message("The report’s page ends at once for its client.")
    String endsForClient();

    @Message("The report’s page, its place in lists, search and feeds end at once, for every reader.")
    String endsForAll();

    @Message("It can be published again.")
    String canReturn();

    @Message("Reason")
    String reason();

    @Message("Stays in the report’s history; readers do not see it.")
    String reasonHint();

    @Message("Withdraw the report")
    String withdrawReport();

    @Message("Keep it")
    String keep();

    @Message("Publish the changes to “{title}”?")
    String askUpdate(String title);

    @Message("Publish “{title}”?")
    String askPublish(String title);

    @Message("Whole report")
    String wholeReport();

    @Message(
            "Only the client and the editors who may see the request can read it. For everybody else there is no such report: it stands in no list, search or feed. The client gets a mail.")
    String clientWillSee();

    @Message("Everyone will see the title, the authors, the executive summary and the headings of the other parts.")
    String everyoneWillSee();

    @Message("Written for the request")
    String writtenForRequest();

    @Message("What the clients asked for")
    String whatClientsAsked();

    @Message("Not yet")
    String notYet();

    @Message("It cannot be published yet")
    String cannotPublish();

    @Message("The report still needs {missing}.")
    String stillNeeds(String missing);

    @Message("Back to the report")
    String backToReport();

    // Preview

    @Message("No preview yet")
    String noPreview();

    @Message("“{title}” still needs {missing}.")
    String titleStillNeeds(String title, String missing);

    @Message("Preview of {title}")
    String previewOf(String title);

    @Message("Preview: what they see of this page")
    String whatTheySee();

    @Message("Back to the desk")
    String backToDesk();

    // Importing

    @Message("Import")
    String importing();

    @Message(
            "Plain text, Markdown, a saved web page, or Word (.docx), up to 10 MB. You see what was found before anything is saved as a draft.")
    String importHint();

    @Message("Document")
    String document();

    @Message("The content decides how it is read, not its name.")
    String documentHint();

    @Message("Read the document")
    String readDocument();

    @Message("Cancel")
    String cancel();

    @Message(", read as {format}.")
    String fileReadAs(String format);

    @Message("Read as {format}.")
    String readAs(String format);

    @Message("Byline:")
    String byline();

    @Message("Correct what is wrong, then save the draft.")
    String correct();

    @Message("Please look at this")
    String pleaseLook();

    @Message("Left out as page furniture: {number} lines")
    String leftOut(int number);

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

    // What is wrong with a form

    @Message("Use at most {most} characters; there are {number}.")
    String useAtMost(int most, int number);

    @Message("Give the report a title.")
    String giveTitle();

    @Message("Use small letters, digits and single hyphens, at most 80 characters.")
    String badSlug();

    @Message("Choose one of the regions.")
    String chooseRegion();

    @Message("Not known as countries: {names}.")
    String unknownCountries(String names);

    @Message("Choose authors from the list.")
    String chooseAuthors();

    @Message("Choose topics from the list.")
    String chooseTopics();

    @Message("Choose who may read the report.")
    String chooseAccess();

    @Message("Write at least one part.")
    String writePart();

    @Message("Give the part a heading.")
    String giveHeading();

    @Message("Choose what the part is for.")
    String chooseKind();

    @Message("Only key judgements and forecasts have items. Move these into the text, or change the kind.")
    String noItems();

    @Message("A report that came out stays with its readers: start another one for others.")
    String staysWithReaders();

    @Message("This report is written for a request: it stays with its client.")
    String staysWithClient();

    @Message(
            "Somebody else began this draft and would see it no longer. Ask them to choose this, or begin another draft for the client.")
    String anotherBeganIt();

    @Message("Another report has this address already.")
    String slugTaken();

    @Message("Say in up to 1,000 characters why readers lose the report.")
    String sayWhy();

    @Message("Write the author’s name.")
    String writeName();

    @Message("Write what the author does.")
    String writeRole();

    // Parts of sentences

    @Message("All")
    String all();

    @Message("Drafts")
    String drafts();

    @Message("Published")
    String published();

    @Message("Withdrawn")
    String withdrawn();

    @Message("{#switch status}{#case DRAFT}a draft{#case PUBLISHED}published{#case WITHDRAWN}withdrawn{#else}{/switch}")
    String standing(ReportStatus status);

    @Message(
            "{#switch act}{#case 'draft-created'}Draft created{#case 'report-revised'}Revised{#case 'report-commissioned'}Request named{#case 'report-uncommissioned'}Taken off its request{#case 'report-published'}Published{#case 'report-updated'}Updated{#case 'report-withdrawn'}Withdrawn{#else}{act}{/switch}")
    String act(String act);

    @Message("a text under “{heading}”")
    String textUnder(String heading);

    @Message("Review the import")
    String reviewImport();

    @Message(
            "{#switch kind}{#case GUEST}Guest{#case SIGNED_IN}Signed in, no plan{#case SUBSCRIBER}Subscriber{#case WRONG_PLAN}Plan for another region{#case CLIENT}The client{#else}{/switch}")
    String previewAs(PreviewReport.As kind);

    @Message("Authors")
    String byAuthors();

    @Message("The byline differs.")
    String bylineDiffers();

    @Message("(empty)")
    String empty();
}
