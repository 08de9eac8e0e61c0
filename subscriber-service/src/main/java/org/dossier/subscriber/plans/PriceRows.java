package org.dossier.subscriber.plans;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.sql.Sql;

/** Which price at Stripe stands for which row of the catalogue. */
@ApplicationScoped
class PriceRows {
    private final Sql sql;

    PriceRows(Sql sql) {
        this.sql = sql;
    }

    Optional<String> findStripePrice(String lookupKey) {
        return sql.first(
                "select stripe_price_id from plan_price where lookup_key = ?", row -> row.getString(1), lookupKey);
    }

    void remember(String lookupKey, String productId, String priceId) {
        sql.update(
                "update plan_price set stripe_product_id = ?, stripe_price_id = ? where lookup_key = ?",
                productId,
                priceId,
                lookupKey);
    }
}
