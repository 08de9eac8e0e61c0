package org.dossier.subscriber.plans;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.money.Money;

/** The catalogue of plans: the only place that a price comes from (A43, R25). */
@ApplicationScoped
public class Plans {
    private static final String SELECT = """
            select plan.key, plan.name, plan.description, plan.coverage, price.billing_interval, price.amount_minor,
                   price.currency, price.lookup_key
            from plan join plan_price price on price.plan_key = plan.key and price.current
            """;

    private final DataSource dataSource;

    Plans(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What can be subscribed to today, in the publisher's order. */
    public List<Plan> offered() {
        return select(SELECT + "where plan.offered order by plan.position, plan.key");
    }

    /** A plan that can be subscribed to today. */
    public Optional<Plan> findOffered(String key) {
        return select(SELECT + "where plan.offered and plan.key = ?", key).stream()
                .findFirst();
    }

    /** A plan that somebody may have, whether or not it is still on offer. */
    public Optional<Plan> find(String key) {
        return select(SELECT + "where plan.key = ?", key).stream().findFirst();
    }

    /**
     * The plan that a price at Stripe belongs to, an earlier price of the plan included.
     *
     * @param priceId Stripe's key ({@code price_…})
     * @param lookupKey the price's lookup key, or an empty string
     */
    public Optional<Plan> findByPrice(String priceId, String lookupKey) {
        return select(SELECT + """
                                where plan.key = (select plan_key from plan_price
                                                  where stripe_price_id = ? or lookup_key = ? limit 1)
                                """, priceId, lookupKey).stream().findFirst();
    }

    private List<Plan> select(String sql, String... values) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            return read(select, values);
        } catch (SQLException e) {
            throw new IllegalStateException("The plans cannot be read.", e);
        }
    }

    private static List<Plan> read(PreparedStatement select, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            select.setString(i + 1, values[i]);
        }
        var plans = new ArrayList<Plan>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                plans.add(plan(rows));
            }
        }
        return plans;
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                BillingInterval.valueOf(row.getString("billing_interval")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                List.of((String[]) row.getArray("coverage").getArray()),
                row.getString("lookup_key"));
    }
}
