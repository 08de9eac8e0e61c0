package org.dossier.booking.courses.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the forms in which staff write courses and set their dates; templates reach them as
 * {@code {catalogueDesk:…}}.
 */
@MessageBundle("catalogueDesk")
interface CatalogueDeskTexts {
    @Message("Title")
    String title();

    @Message("Address")
    String slug();

    @Message("The last part of the page's address: small letters, digits and hyphens.")
    String slugHint();

    @Message("Summary")
    String summary();

    @Message("One or two sentences.")
    String summaryHint();

    @Message("Syllabus")
    String syllabus();

    @Message("An empty line parts paragraphs; lines that begin with a hyphen are a list.")
    String textHint();

    @Message("Level")
    String level();

    @Message("Language")
    String language();

    @Message("What to bring")
    String bring();

    @Message("What participants get")
    String materialsText();

    @Message("Trainers")
    String trainers();

    @Message(
            "One a line: name, address of the author's page, e-mail address. Such as: Oleh Ravliuk, oleh-ravliuk, oleh@example.org")
    String trainersHint();

    @Message("One-to-one with")
    String oneToOne();

    @Message("The trainer's address from above; empty if it is not offered.")
    String oneToOneHint();

    @Message("Price of an hour")
    String hour();

    @Message("Currency of the hour")
    String hourCurrency();

    @Message("One a line, in the zone above: 2026-09-12 09:00-17:00")
    String meetingsHint();

    @Message("As in the zone database: Europe/Berlin")
    String zoneHint();

    @Message("Capacity")
    String capacity();

    @Message("Below the minimum")
    String belowRule();

    @Message("cancel and give everything back")
    String belowCancel();

    @Message("hold it anyway")
    String belowHold();

    @Message("Decision date")
    String decide();

    @Message("In the zone above, at the latest when it begins.")
    String decideHint();

    @Message("Price")
    String fullPrice();

    @Message("Price for subscribers")
    String subscriberPrice();

    @Message("Early price")
    String earlyPrice();

    @Message("Early price until")
    String earlyUntil();

    @Message("Refund policy")
    String policyField();

    @Message(
            "Hours of notice and percent: 336:100,72:50 gives all back up to 14 days before, half up to 3 days before.")
    String policyHint();

    @Message("Staff approve each refund")
    String approval();

    @Message("If meetings move, everybody with a seat is invited anew by mail.")
    String movedHint();
}
