package org.dossier.report.editorial;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.dossier.report.catalogue.ReportStatus;
import org.dossier.report.reading.PreviewReport;

/** The words around publishing, withdrawing and the preview before it; templates reach them as {@code {release:…}}. */
@MessageBundle("release")
interface ReleaseTexts {
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

    @Message("Say in up to 1,000 characters why readers lose the report.")
    String sayWhy();

    @Message("{#switch status}{#case DRAFT}a draft{#case PUBLISHED}published{#case WITHDRAWN}withdrawn{#else}{/switch}")
    String standing(ReportStatus status);

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

    @Message(
            "{#switch kind}{#case GUEST}Guest{#case SIGNED_IN}Signed in, no plan{#case SUBSCRIBER}Subscriber{#case WRONG_PLAN}Plan for another region{#case CLIENT}The client{#else}{/switch}")
    String previewAs(PreviewReport.As kind);
}
