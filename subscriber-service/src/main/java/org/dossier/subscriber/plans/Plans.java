package org.dossier.subscriber.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** The catalogue of plans: the only place that a price comes from (A43, R25). */
@ApplicationScoped
public class Plans {
    private static final String SELECT = """
            select plan.key, plan.name, plan.description, plan.coverage, price.billing_interval, price.amount_minor,
                   price.currency, price.lookup_key
            from plan join plan_price price on price.plan_key = plan.key and price.current
            """;

    private final Sql sql;

    Plans(Sql sql) {
        this.sql = sql;
    }

    /** What can be subscribed to today, in the publisher's order. */
    public List<Plan> offered() {
        return sql.list(SELECT + "where plan.offered order by plan.position, plan.key", Plans::plan);
    }

    /** A plan that can be subscribed to today. */
    public Optional<Plan> findOffered(String key) {
        return sql.first(SELECT + "where plan.offered and plan.key = ?", Plans::plan, key);
    }

    /** A plan that somebody may have, whether or not it is still on offer. */
    public Optional<Plan> find(String key) {
        return sql.first(SELECT + "where plan.key = ?", Plans::plan, key);
    }

    /**
     * The plan that a price at Stripe belongs to, an earlier price of the plan included.
     *
     * @param priceId Stripe's key ({@code price_…})
     * @param lookupKey the price's lookup key, or an empty string
     */
    public Optional<Plan> findByPrice(String priceId, String lookupKey) {
        return sql.first(SELECT + """
                where plan.key = (select plan_key from plan_price where stripe_price_id = ? or lookup_key = ? limit 1)
                """, Plans::plan, priceId, lookupKey);
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                BillingInterval.valueOf(row.getString("billing_interval")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                Sql.texts(row, "coverage"),
                row.getString("lookup_key"));
    }
}
