package org.dossier.booking.requests.quotes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.requests.Fault;
import org.dossier.booking.requests.RequestsConfig;
import org.dossier.booking.requests.Typed;
import org.dossier.kit.money.Money;

/** Makes a quote of what staff typed, or says beside each field what is wrong with it. */
@ApplicationScoped
public class QuoteForm {
    /** The most options of a quote. */
    public static final int OPTIONS = 3;

    /** Above it the payment side takes no single payment, in minor units. */
    private static final long DEAREST = 10_000_000;

    private static final long CHEAPEST = 100;

    private final RequestsConfig config;
    private final Clock clock;

    QuoteForm(RequestsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The quote; empty if anything was refused. */
    public Optional<Quote> check(Typed typed) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lastDay = typed.day("validUntil", today);
        var note = typed.text("note", 0, 4_000);
        var options = new ArrayList<QuoteOption>();
        for (int i = 1; i <= OPTIONS; i++) {
            if (i == 1 || isFilled(typed, i)) {
                option(typed, i, today).ifPresent(options::add);
            }
        }
        return typed.isFaulty() || lastDay == null ? Optional.empty() : Optional.of(quote(note, lastDay, options));
    }

    private static Quote quote(String note, LocalDate lastDay, List<QuoteOption> options) {
        var end = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Quote(UUID.randomUUID(), note, end, List.copyOf(options));
    }

    private static boolean isFilled(Typed typed, int i) {
        return !(typed.value("title." + i) + typed.value("scope." + i) + typed.value("price." + i)).isEmpty();
    }

    private Optional<QuoteOption> option(Typed typed, int i, LocalDate today) {
        var title = typed.line("title." + i, 1, 100);
        var scope = typed.text("scope." + i, 1, 4_000);
        var due = typed.day("due." + i, today);
        var price = price(typed, "price." + i);
        var deposit = percent(typed, "deposit." + i);
        return due == null || price == null || deposit < 0
                ? Optional.empty()
                : Optional.of(new QuoteOption(UUID.randomUUID(), title, scope, price, due, deposit));
    }

    private @Nullable Money price(Typed typed, String name) {
        var text = typed.value(name).replace(" ", "").replace(',', '.');
        if (text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            long minor = minorOf(text);
            if (minor >= CHEAPEST && minor <= DEAREST) {
                return new Money(minor, config.currency());
            }
        }
        typed.refuse(name, Fault.NO_PRICE);
        return null;
    }

    private static long minorOf(String text) {
        var parts = text.split("\\.");
        var cents = parts.length == 1 ? "00" : (parts[1] + "0").substring(0, 2);
        return Long.parseLong(parts[0]) * 100 + Long.parseLong(cents);
    }

    private static int percent(Typed typed, String name) {
        var text = typed.value(name);
        if (text.matches("[0-9]{1,2}|100")) {
            return Integer.parseInt(text);
        }
        typed.refuse(name, Fault.NO_PERCENT);
        return -1;
    }
}
