package org.dossier.booking.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.booking.notifications.Letter;
import org.dossier.booking.notifications.Letters;
import org.dossier.kit.money.Money;

/**
 * Tells both sides by mail. A confidential request is not described to the desk's address, which others may read: its mail
 * names the reference alone.
 */
@ApplicationScoped
public class RequestLetters {
    private final Letters letters;
    private final RequestTexts texts;
    private final RequestLetterTexts letterTexts;
    private final Times times;
    private final String desk;

    RequestLetters(
            Letters letters,
            RequestTexts texts,
            RequestLetterTexts letterTexts,
            Times times,
            @ConfigProperty(name = "dossier.bookings.desk-email") String desk) {
        this.letters = letters;
        this.texts = texts;
        this.letterTexts = letterTexts;
        this.times = times;
        this.desk = desk;
    }

    /** A request is in another state now. */
    void moved(CustomRequest request, Move move) {
        var state = request.status();
        var next = texts.nextForClient(state) + " " + times.of(request);
        toClient(request, "REQUEST_MOVED", move.id().toString(), texts.told(state), move.note(), next.strip());
        toDesk(request, "REQUEST_MOVED", move.id(), texts.state(state), move.note(), texts.nextForStaff(state));
    }

    /** The client has time until a moment that comes near, or has passed; each reminder of a state goes out once. */
    public void reminded(CustomRequest request, String what) {
        var cause =
                request.id() + "/" + request.status() + "/" + request.delivery().reminders();
        toClient(request, "REQUEST_REMINDER", cause, what, times.of(request), texts.nextForClient(request.status()));
    }

    /** What becomes of the deposit of a cancelled request is settled; {@code back} may be nothing. */
    public void depositDecided(CustomRequest request, UUID refundId, Money back) {
        var words = back.minor() == 0
                ? letterTexts.depositKept()
                : letterTexts.depositReturned(back.format(Locale.ENGLISH));
        toClient(request, "DEPOSIT_DECIDED", refundId.toString(), letterTexts.depositDecided(), words, "");
    }

    /** The other side wrote. */
    public void wrote(CustomRequest request, Turn by, UUID messageId, String words) {
        if (by == Turn.STAFF) {
            toClient(
                    request,
                    "REQUEST_MESSAGE",
                    messageId.toString(),
                    letterTexts.weWrote(),
                    words,
                    letterTexts.answerThere());
        } else {
            toDesk(request, "REQUEST_MESSAGE", messageId, letterTexts.clientWrote(), words, letterTexts.answerThere());
        }
    }

    private void toClient(CustomRequest request, String kind, String cause, String what, String words, String next) {
        var client = request.client();
        letters.send(
                new Letters.Recipient(client.subject(), client.email()),
                kind,
                cause + "/client",
                new Letter(
                        what + ": " + request.title(),
                        client.name(),
                        paragraphs(what + ".", words, next),
                        List.of(
                                new Letter.Fact(texts.request(), request.title()),
                                new Letter.Fact(texts.referenceLabel(), request.reference()),
                                new Letter.Fact(texts.stateLabel(), texts.state(request.status()))),
                        new Letter.Button(letterTexts.openRequest(), "/account/bookings/requests/" + request.id()),
                        null,
                        letterTexts.becauseClient()));
    }

    private void toDesk(CustomRequest request, String kind, UUID cause, String what, String words, String next) {
        var secret = request.isConfidential();
        var name = secret ? texts.confidentialRequest() : request.title();
        letters.send(
                new Letters.Recipient(desk, desk),
                kind,
                cause + "/desk",
                new Letter(
                        what + ": " + name + " (" + request.reference() + ")",
                        "",
                        paragraphs(what + ".", secret ? "" : words, next),
                        List.of(
                                new Letter.Fact(texts.request(), name),
                                new Letter.Fact(texts.referenceLabel(), request.reference()),
                                new Letter.Fact(
                                        texts.clientLabel(),
                                        secret
                                                ? letterTexts.seeDesk()
                                                : request.client().name())),
                        new Letter.Button(letterTexts.openRequest(), "/desk/bookings/requests/" + request.id()),
                        null,
                        letterTexts.becauseDesk()));
    }

    private static List<String> paragraphs(String what, String words, String next) {
        var paragraphs = new ArrayList<>(List.of(what));
        if (!words.isBlank()) {
            paragraphs.add(words);
        }
        if (!next.isBlank()) {
            paragraphs.add(next);
        }
        return paragraphs;
    }
}
