package org.dossier.booking.requests.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.dossier.booking.requests.When;
import org.dossier.booking.requests.quotes.Quote;
import org.dossier.booking.requests.quotes.QuoteOption;

/**
 * A quote as both sides see it.
 *
 * @param validUntil the last minute of it
 */
record QuoteView(List<String> note, When validUntil, List<Option> options) {
    /**
     * One option.
     *
     * @param deposit empty where none is asked for
     */
    record Option(
            String id,
            String title,
            List<String> scope,
            String price,
            String due,
            String deposit,
            int percent,
            String balance,
            boolean chosen) {
        static Option of(QuoteOption option, Optional<UUID> chosen) {
            return new Option(
                    option.id().toString(),
                    option.title(),
                    Paragraphs.of(option.scope()),
                    option.price().format(Locale.ENGLISH),
                    When.day(option.due()),
                    option.depositPercent() == 0 ? "" : option.deposit().format(Locale.ENGLISH),
                    option.depositPercent(),
                    option.balance().format(Locale.ENGLISH),
                    chosen.filter(option.id()::equals).isPresent());
        }
    }

    static QuoteView of(Quote quote, Optional<UUID> chosen) {
        return new QuoteView(
                Paragraphs.of(quote.note()),
                new When(quote.validUntil().minusSeconds(60)),
                quote.options().stream()
                        .map(option -> Option.of(option, chosen))
                        .toList());
    }
}
