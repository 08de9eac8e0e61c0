package org.dossier.booking.requests.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.booking.payments.Buyer;
import org.dossier.booking.requests.Brief;
import org.dossier.booking.requests.Confidentiality;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.When;
import org.dossier.booking.requests.quotes.BeginWork;
import org.dossier.booking.requests.quotes.Quote;
import org.dossier.booking.requests.quotes.QuoteOption;
import org.dossier.booking.requests.quotes.Quotes;
import org.dossier.booking.requests.talk.Message;
import org.dossier.booking.requests.talk.Messages;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** Gives the demonstration requests in four states, once: where there is any request, nothing is added. */
@ApplicationScoped
class DemoRequests {
    /** As in {@code infra/keycloak/realm-dossier-demo-users.json}. */
    private static final Buyer ANA =
            new Buyer("7eb5c5a0-0da1-5f93-b072-90b25041a6e4", "Ana Petrosyan", "ana@example.org");

    private static final Buyer BEN = new Buyer("c03a5b14-2d78-5de7-a820-d4fadc45c934", "Ben Okafor", "ben@example.org");

    private final Requests requests;
    private final Quotes quotes;
    private final BeginWork beginWork;
    private final Messages messages;
    private final MoveOn moveOn;
    private final Sql sql;
    private final Clock clock;
    private final boolean demo;

    DemoRequests(
            Requests requests,
            Quotes quotes,
            BeginWork beginWork,
            Messages messages,
            MoveOn moveOn,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "dossier.demo") boolean demo) {
        this.requests = requests;
        this.quotes = quotes;
        this.beginWork = beginWork;
        this.messages = messages;
        this.moveOn = moveOn;
        this.sql = sql;
        this.clock = clock;
        this.demo = demo;
    }

    void onStart(@Observes StartupEvent start) {
        if (demo) {
            QuarkusTransaction.requiringNew().run(this::once);
        }
    }

    private void once() {
        // Replicas that start together pass here one after the other.
        sql.list("select pg_advisory_xact_lock(hashtext('demo-requests'))", row -> true);
        if (requests.count() == 0) {
            inWork();
            quoted();
            asked();
            briefed();
        }
    }

    private void inWork() {
        var request = sent(
                ANA,
                "Rail freight through Kars and Gyumri",
                "We ship machine parts from Mersin to Yerevan by road and consider rail once the border opens for goods. "
                        + "What has to happen first on each side, who decides it, and what would tell us early that it slips?\n"
                        + "We choose a forwarder in spring; a year ahead is far enough.",
                60,
                Confidentiality.NORMAL);
        var option = option(
                "Assessment with indicators",
                "Twelve pages: state of the line, the four decisions that "
                        + "are missing, and eight indicators with dates.",
                240_000,
                30,
                0);
        quote(request, "As a client of ours you pay at the end.", List.of(option));
        beginWork.begin(request, option, null, Turn.CLIENT);
    }

    private void quoted() {
        var request = sent(
                BEN,
                "Who insures tankers that change their name?",
                "Our underwriters meet more ships with a new name and flag each month. Which insurers still cover them, "
                        + "by which papers can we tell, and how is that likely to change by next winter?",
                45,
                Confidentiality.NORMAL);
        quote(
                request,
                "Both options draw on ship registers and port records up to the day of writing.",
                List.of(
                        option(
                                "Briefing",
                                "Six pages on insurers, papers and warning signs, with key judgements.",
                                180_000,
                                14,
                                50),
                        option(
                                "Full report",
                                "Fifteen pages, three case studies of single ships, and four dated forecasts.\nIncludes an hour "
                                        + "with the author.",
                                420_000,
                                28,
                                30)));
    }

    private void asked() {
        var request = sent(
                ANA,
                "Winter fuel for northern Armenia",
                "How safe is the supply of gas and fuel to Lori and Tavush this winter, and what would we see first if it fails?",
                40,
                Confidentiality.NORMAL);
        var at = now();
        var question =
                "Is it households that concern you, or the copper works at Alaverdi as well? The answer decides whom we "
                        + "ask.";
        messages.add(request.id(), new Message(UUID.randomUUID(), Turn.STAFF, "Amir Rahimi", question, new When(at)));
        request.ask(at);
        moveOn.moved(request, Turn.STAFF, question);
    }

    private void briefed() {
        sent(
                BEN,
                "Due diligence on a port operator",
                "Before we sign a lease: who owns the operator, who protects it, and has it quarrelled with the harbour police?",
                30,
                Confidentiality.NAMED_STAFF);
    }

    private CustomRequest sent(Buyer client, String title, String text, int days, Confidentiality confidentiality) {
        var request = CustomRequest.sent(client, new Brief(title, text, inDays(days), confidentiality), now());
        requests.persist(request);
        moveOn.moved(request, Turn.CLIENT, "");
        return request;
    }

    private void quote(CustomRequest request, String note, List<QuoteOption> options) {
        var end = inDays(21).atStartOfDay(ZoneOffset.UTC).toInstant();
        var quote = new Quote(UUID.randomUUID(), note, end, options);
        request.quote(quote.id(), end, now());
        quotes.add(request.id(), quote, now());
        moveOn.moved(request, Turn.STAFF, note);
    }

    private QuoteOption option(String title, String scope, long minor, int days, int deposit) {
        return new QuoteOption(UUID.randomUUID(), title, scope, new Money(minor, "EUR"), inDays(days), deposit);
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
