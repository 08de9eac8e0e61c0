package org.dossier.subscriber.plans;

import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Which price at Stripe stands for which row of the catalogue. */
@ApplicationScoped
class PriceRows {
    private final DataSource dataSource;

    PriceRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<String> findStripePrice(String lookupKey) {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("select stripe_price_id from plan_price where lookup_key = ?")) {
            select.setString(1, lookupKey);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The price of " + lookupKey + " cannot be read.", e);
        }
    }

    void remember(String lookupKey, String productId, String priceId) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update plan_price set stripe_product_id = ?, stripe_price_id = ? where lookup_key = ?")) {
            update.setString(1, productId);
            update.setString(2, priceId);
            update.setString(3, lookupKey);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The price of " + lookupKey + " cannot be kept.", e);
        }
    }
}
