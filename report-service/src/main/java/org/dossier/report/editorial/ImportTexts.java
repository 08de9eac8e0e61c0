package org.dossier.report.editorial;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the desk that reads documents; templates reach them as {@code {importing:…}}. */
@MessageBundle("importing")
interface ImportTexts {
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
}
