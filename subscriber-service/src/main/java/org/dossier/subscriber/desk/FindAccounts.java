package org.dossier.subscriber.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

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

    private final DataSource dataSource;
    private final Clock clock;

    FindAccounts(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
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
        try (var connection = dataSource.getConnection()) {
            var total = count(connection, wanted);
            var shown = Math.clamp(page, 1, FoundAccounts.pages(total));
            return new FoundAccounts(wanted, shown, total, rows(connection, wanted, shown));
        } catch (SQLException e) {
            throw new IllegalStateException("Accounts cannot be searched.", e);
        }
    }

    /** PostgreSQL takes no NUL, and nobody's name has a line end. */
    private static String clean(String words) {
        var line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_SEARCH ? line.substring(0, LONGEST_SEARCH) : line;
    }

    private static int count(Connection connection, String words) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from account " + condition(words))) {
            fill(select, words);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private List<FoundAccounts.Row> rows(Connection connection, String words, int page) throws SQLException {
        try (var select = connection.prepareStatement(ROWS.formatted(condition(words)))) {
            var next = fill(select, words);
            select.setInt(next, FoundAccounts.PAGE_SIZE);
            select.setInt(next + 1, (page - 1) * FoundAccounts.PAGE_SIZE);
            var rows = new ArrayList<FoundAccounts.Row>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found, clock.instant()));
                }
            }
            return rows;
        }
    }

    private static String condition(String words) {
        return words.isEmpty() ? "" : MATCHING;
    }

    /** Returns the number of the first parameter that is left. */
    private static int fill(PreparedStatement select, String words) throws SQLException {
        if (words.isEmpty()) {
            return 1;
        }
        var part = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        select.setString(1, part);
        select.setString(2, part);
        for (int i = 3; i <= 6; i++) {
            select.setString(i, words);
        }
        return 7;
    }

    private static FoundAccounts.Row row(ResultSet found, Instant now) throws SQLException {
        return new FoundAccounts.Row(
                found.getObject("id", UUID.class),
                found.getString("name"),
                found.getString("email"),
                new When(found.getObject("arrived_at", OffsetDateTime.class).toInstant()),
                found.getString("plan"),
                found.getString("status"),
                found.getBoolean("granted"),
                open(found.getObject("until", OffsetDateTime.class), now));
    }

    private static @Nullable When open(@Nullable OffsetDateTime until, Instant now) {
        return until == null || !until.toInstant().isAfter(now) ? null : new When(until.toInstant());
    }
}
