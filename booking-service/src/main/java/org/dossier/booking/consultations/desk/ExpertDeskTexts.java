package org.dossier.booking.consultations.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the forms in which staff look after experts and what they offer; templates reach them as
 * {@code {expertdesk:…}}.
 */
@MessageBundle("expertdesk")
interface ExpertDeskTexts {
    @Message("Add an expert")
    String addExpert();

    @Message("Address of the page")
    String slug();

    @Message("As in the address of the author's page: tamar-kvelidze")
    String slugHint();

    @Message("Role")
    String role();

    @Message("Biography")
    String biography();

    @Message("Topics")
    String topics();

    @Message("Languages")
    String languages();

    @Message("Divided by commas.")
    String commas();

    @Message("Time zone")
    String zone();

    @Message("Clients can book")
    String active();

    @Message("not bookable")
    String inactive();

    @Message("The address with which the expert signs in.")
    String emailHint();

    @Message("Profile")
    String profile();

    @Message("Kinds of call")
    String kinds();

    @Message("Add a kind of call")
    String addKind();

    @Message("Summary")
    String summary();

    @Message("Minutes")
    String minutes();

    @Message("Price for subscribers")
    String subscriberPrice();

    @Message("Currency")
    String currency();

    @Message("Refunds")
    String policy();

    @Message("Hours before and percent: 48:100,24:50 gives all back until two days before, half until one.")
    String policyHint();

    @Message("Can be moved until, in hours before")
    String moveUntil();

    @Message("Paid by an hour that the client bought")
    String paidByHours();

    @Message("On offer")
    String onOffer();
}
