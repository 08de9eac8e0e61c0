package org.dossier.booking.requests.quotes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

import static org.dossier.booking.BookingProblem.QUOTE_REPLACED;

/** All quotes and their options. */
@ApplicationScoped
public class Quotes {
    private final Sql sql;

    Quotes(Sql sql) {
        this.sql = sql;
    }

    /** The quote that counts for this request. */
    public Optional<Quote> of(CustomRequest request) {
        return request.agreement().quoteId().map(this::get);
    }

    /** An option, also of an earlier quote. */
    QuoteOption option(UUID optionId) {
        return sql.first("select * from quote_option where id = ?", Quotes::readOption, optionId)
                .orElseThrow();
    }

    /** An option of the quote that counts now. */
    QuoteOption offered(CustomRequest request, UUID optionId) {
        return of(request).flatMap(quote -> quote.find(optionId)).orElseThrow(QUOTE_REPLACED::asException);
    }

    /** The option that a request is written for. */
    public QuoteOption chosen(CustomRequest request) {
        return option(request.agreement().optionId().orElseThrow());
    }

    public void add(UUID requestId, Quote quote, Instant at) {
        sql.update(
                "insert into quote (id, request_id, note, valid_until, made_at) values (?, ?, ?, ?, ?)",
                quote.id(),
                requestId,
                quote.note(),
                quote.validUntil(),
                at);
        for (int i = 0; i < quote.options().size(); i++) {
            addOption(quote.id(), i + 1, quote.options().get(i));
        }
    }

    private void addOption(UUID quoteId, int position, QuoteOption option) {
        sql.update(
                """
                insert into quote_option (id, quote_id, position, title, scope, price_minor, currency, due_on, deposit_percent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                option.id(),
                quoteId,
                position,
                option.title(),
                option.scope(),
                option.price().minor(),
                option.price().currency(),
                option.due(),
                option.depositPercent());
    }

    private Quote get(UUID quoteId) {
        return sql.first(
                        "select id, note, valid_until from quote where id = ?",
                        row -> new Quote(
                                Sql.id(row, "id"),
                                row.getString("note"),
                                Sql.instant(row, "valid_until"),
                                options(quoteId)),
                        quoteId)
                .orElseThrow();
    }

    private List<QuoteOption> options(UUID quoteId) {
        return sql.list("select * from quote_option where quote_id = ? order by position", Quotes::readOption, quoteId);
    }

    private static QuoteOption readOption(ResultSet row) throws SQLException {
        return new QuoteOption(
                Sql.id(row, "id"),
                row.getString("title"),
                row.getString("scope"),
                new Money(row.getLong("price_minor"), row.getString("currency")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("deposit_percent"));
    }
}
