package org.dossier.kit.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that the layout and the general tags show; templates reach them as {@code {kit:…}}. */
@MessageBundle("kit")
public interface PageTexts {
    @Message("Dossier")
    String siteName();

    @Message("Skip to content")
    String skip();

    @Message("Main")
    String mainNavigation();

    @Message("Reports")
    String reports();

    @Message("Regions")
    String regions();

    @Message("Authors")
    String authors();

    @Message("Plans")
    String plans();

    @Message("Account")
    String account();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Staff")
    String staff();

    @Message("Staff desks")
    String staffDesks();

    @Message("Reports desk")
    String reportsDesk();

    @Message("Accounts desk")
    String accountsDesk();

    @Message("Bookings desk")
    String bookingsDesk();

    @Message("Courses")
    String courses();

    @Message("Experts")
    String experts();

    @Message("Work with us")
    String workWithUs();

    @Message("Custom research")
    String customResearch();

    @Message("Sections of your account")
    String accountSections();

    @Message("Plan and billing")
    String planAndBilling();

    @Message("Bookings")
    String bookings();

    @Message("Intelligence on politics and security, written to be read.")
    String motto();

    @Message("Read")
    String read();

    @Message("Your account")
    String yourAccount();

    @Message("About Dossier")
    String about();

    @Message("Feed")
    String feed();

    @Message("Invoices and billing")
    String billing();

    @Message("Published by {publisher}.")
    String publishedBy(String publisher);

    @Message("Error:")
    String error();

    @Message("(optional)")
    String optional();

    @Message("Pages")
    String pages();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Home page")
    String homePage();

    @Message("Error {status}")
    String errorStatus(int status);

    @Message("If you write to us about this, quote the reference {reference}.")
    String reference(String reference);
}
