package org.dossier.booking.requests.pages;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.Moves;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Times;
import org.dossier.booking.requests.When;
import org.dossier.booking.requests.files.RequestFiles;
import org.dossier.booking.requests.quotes.Quotes;
import org.dossier.booking.requests.talk.Messages;
import org.dossier.kit.identity.Reader;

/** Gathers what a page shows of a request, for its client or for staff who may see it. */
@ApplicationScoped
class RequestViews {
    private final Requests requests;
    private final Moves moves;
    private final Messages messages;
    private final RequestFiles files;
    private final Quotes quotes;
    private final MoneyViews money;
    private final Times times;

    RequestViews(
            Requests requests,
            Moves moves,
            Messages messages,
            RequestFiles files,
            Quotes quotes,
            MoneyViews money,
            Times times) {
        this.requests = requests;
        this.moves = moves;
        this.messages = messages;
        this.files = files;
        this.quotes = quotes;
        this.money = money;
        this.times = times;
    }

    @Transactional
    RequestView ofClient(UUID id, Reader client) {
        return view(requests.ofClient(id, client), client);
    }

    @Transactional
    RequestView ofStaff(UUID id, Reader staff) {
        return view(requests.ofStaff(id, staff), staff);
    }

    private RequestView view(CustomRequest request, Reader viewer) {
        var id = request.id();
        return new RequestView(
                id.toString(),
                request.reference(),
                request.title(),
                Paragraphs.of(request.brief().text()),
                request.brief().neededBy().map(When::day).orElse(""),
                request.isConfidential(),
                request.namedStaff().stream().sorted().toList(),
                request.client().name(),
                request.client().email(),
                request.status(),
                StepView.of(request),
                new When(request.createdAt()),
                request.agreement().dueOn().map(When::day).orElse(""),
                files.of(id),
                messages.of(id).stream().map(RequestView.Line::of).toList(),
                quotes.of(request)
                        .map(quote -> QuoteView.of(quote, request.agreement().optionId()))
                        .orElse(null),
                money.of(request, viewer),
                request.delivery().reportSlug().map(slug -> "/reports/" + slug).orElse(""),
                Paragraphs.of(request.delivery().revision().orElse("")),
                moves.of(id).stream()
                        .map(move -> new RequestView.Event(move.status(), move.by(), move.note(), new When(move.at())))
                        .toList(),
                times.of(request));
    }
}
