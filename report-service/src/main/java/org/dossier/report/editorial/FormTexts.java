package org.dossier.report.editorial;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with a form of the desk. */
@MessageBundle("writing")
interface FormTexts {
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

    @Message("Write the author’s name.")
    String writeName();

    @Message("Write what the author does.")
    String writeRole();
}
