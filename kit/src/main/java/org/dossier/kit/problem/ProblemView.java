package org.dossier.kit.problem;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an error: the members of problem+json and the data of the error page.
 *
 * @param type a URN for the kind of error, {@code about:blank} where the status says all
 * @param reference what to quote to support, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        String type,
        int status,
        String title,
        String detail,
        @Nullable String reference) {
    static ProblemView of(ProblemException e) {
        var problem = e.problem();
        var type =
                "urn:dossier:problem:" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemView(type, problem.status(), problem.title(), e.detail(), null);
    }

    static ProblemView of(int status) {
        return switch (status) {
            case 400 ->
                blank(status, "That request was not understood", "Go back, check what was entered and try again.");
            case 401 -> blank(status, "Please sign in", "This page is for readers who are signed in.");
            case 403 ->
                blank(
                        status,
                        "Not yours to open",
                        "Your account has no right to this page. If it should, ask an administrator.");
            case 404 ->
                blank(
                        status,
                        "Nothing here",
                        "The address is mistyped, or what it named has gone. Search the reports or start at the front page.");
            case 405 -> blank(status, "Not done this way", "The address exists, but not for this kind of request.");
            case 409 ->
                blank(status, "Somebody was faster", "This was changed meanwhile. Reload the page and look again.");
            case 413 -> blank(status, "Too large", "What was sent is larger than this page accepts. Send less.");
            case 415 -> blank(status, "Wrong kind of content", "This address does not take that type of content.");
            default -> blank(status, "That did not work", "The request could not be answered. Try again later.");
        };
    }

    static ProblemView secondFactor() {
        return blank(
                401,
                "Sign in with your second factor",
                "This desk opens with the code from your authenticator app. Sign out, sign in again and enter it.");
    }

    static ProblemView failure(String reference) {
        return new ProblemView(
                "about:blank",
                500,
                "Something broke on our side",
                "It is not your doing and nothing you entered was charged twice. Try again; if it stays, quote the reference to us.",
                reference);
    }

    private static ProblemView blank(int status, String title, String detail) {
        return new ProblemView("about:blank", status, title, detail, null);
    }
}
