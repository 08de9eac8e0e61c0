package org.dossier.subscriber.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.Sql;

/** Finds people by a part of their name or address, or by a key of Stripe's or the number on an invoice. */
@ApplicationScoped
class FindAccounts {
    private static final int LONGEST_SEARCH = 200;

    /** Each branch has an index of its own; one condition with "or" over all tables would read them whole. */
    private static final String MATCHING = """
            where account.id in (
                select id from account where name ilike ?
                union select id from account where email ilike ?
                union select id from account where stripe_customer_id = ?
                union select account_id from subscription where stripe_subscription_id = ?
                union select account_id from invoice where stripe_invoice_id = ?
                union select account_id from invoice where number = ?)
            """;

    private static final String ROWS = """
            select account.id, account.name, account.email, account.arrived_at, plan.name as plan, subscription.status,
                   coalesce(entitlement.cause = 'GRANT', false) as granted, entitlement.until
            from account
            left join subscription on subscription.account_id = account.id and subscription.duplicate_of is null
                 and subscription.status in ('TRIALING', 'ACTIVE', 'PAST_DUE', 'UNPAID', 'PAUSED')
            left join plan on plan.key = subscription.plan_key
            left join entitlement on entitlement.account_id = account.id
            %s
            order by account.arrived_at desc, account.id limit ? offset ?
            """;

    private final Sql sql;
    private final Clock clock;

    FindAccounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Who came last stands first.
     *
     * @param words part of a name or address, or a whole key; empty for everybody
     * @param page from 1; other numbers are brought into range
     */
    @Transactional
    FoundAccounts find(String words, int page) {
        var wanted = clean(words);
        var total = count(wanted);
        var shown = Math.clamp(page, 1, FoundAccounts.pages(total));
        return new FoundAccounts(wanted, shown, total, rows(wanted, shown));
    }

    /** PostgreSQL takes no NUL, and nobody's name has a line end. */
    private static String clean(String words) {
        var line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_SEARCH ? line.substring(0, LONGEST_SEARCH) : line;
    }

    private int count(String words) {
        return sql.list(
                        "select count(*) from account " + condition(words),
                        row -> row.getInt(1),
                        values(words).toArray())
                .getFirst();
    }

    private List<FoundAccounts.Row> rows(String words, int page) {
        var values = values(words);
        values.addAll(List.of(FoundAccounts.PAGE_SIZE, (page - 1) * FoundAccounts.PAGE_SIZE));
        var now = clock.instant();
        return sql.list(ROWS.formatted(condition(words)), row -> row(row, now), values.toArray());
    }

    private static String condition(String words) {
        return words.isEmpty() ? "" : MATCHING;
    }

    /** What the condition asks for, in its order. */
    private static List<Object> values(String words) {
        var values = new ArrayList<Object>();
        if (!words.isEmpty()) {
            var part = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            values.addAll(List.of(part, part, words, words, words, words));
        }
        return values;
    }

    private static FoundAccounts.Row row(ResultSet found, Instant now) throws SQLException {
        return new FoundAccounts.Row(
                Sql.id(found, "id"),
                found.getString("name"),
                found.getString("email"),
                new When(Sql.instant(found, "arrived_at")),
                found.getString("plan"),
                found.getString("status"),
                found.getBoolean("granted"),
                open(Sql.instantOrNull(found, "until"), now));
    }

    private static @Nullable When open(@Nullable Instant until, Instant now) {
        return until == null || !until.isAfter(now) ? null : new When(until);
    }
}
