package org.dossier.booking.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.booking.notifications.Letter;
import org.dossier.booking.notifications.Letters;

/**
 * Tells both sides by mail. A confidential request is not described to the desk's address, which others may read: its mail
 * names the reference alone.
 */
@ApplicationScoped
public class RequestLetters {
    private final Letters letters;
    private final RequestTexts texts;
    private final String desk;

    RequestLetters(
            Letters letters, RequestTexts texts, @ConfigProperty(name = "dossier.bookings.desk-email") String desk) {
        this.letters = letters;
        this.texts = texts;
        this.desk = desk;
    }

    /** A request is in another state now. */
    void moved(CustomRequest request, Move move) {
        var state = request.status();
        toClient(request, "REQUEST_MOVED", move.id(), texts.told(state), move.note(), texts.nextForClient(state));
        toDesk(request, "REQUEST_MOVED", move.id(), texts.state(state), move.note(), texts.nextForStaff(state));
    }

    /** The other side wrote. */
    public void wrote(CustomRequest request, Turn by, UUID messageId, String words) {
        if (by == Turn.STAFF) {
            toClient(request, "REQUEST_MESSAGE", messageId, texts.weWrote(), words, texts.answerThere());
        } else {
            toDesk(request, "REQUEST_MESSAGE", messageId, texts.clientWrote(), words, texts.answerThere());
        }
    }

    private void toClient(CustomRequest request, String kind, UUID cause, String what, String words, String next) {
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
                        new Letter.Button(texts.openRequest(), "/account/bookings/requests/" + request.id()),
                        null,
                        texts.becauseClient()));
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
                                                ? texts.seeDesk()
                                                : request.client().name())),
                        new Letter.Button(texts.openRequest(), "/desk/bookings/requests/" + request.id()),
                        null,
                        texts.becauseDesk()));
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
