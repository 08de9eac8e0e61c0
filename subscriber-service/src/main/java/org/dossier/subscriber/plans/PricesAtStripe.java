package org.dossier.subscriber.plans;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.net.RequestOptions;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceCreateParams.Recurring;
import com.stripe.param.PriceListParams;
import com.stripe.param.ProductCreateParams;
import io.quarkus.logging.Log;

/**
 * Makes sure that each plan has its price at Stripe, found by its lookup key. May be repeated and run twice at once:
 * the idempotency keys and Stripe's rule of one price per lookup key allow one price only.
 */
@ApplicationScoped
public class PricesAtStripe {
    private final StripeClient stripe;
    private final PriceRows rows;

    PricesAtStripe(StripeClient stripe, PriceRows rows) {
        this.stripe = stripe;
        this.rows = rows;
    }

    /**
     * Stripe's key of the plan's price, made there if need be.
     *
     * @throws StripeException if it is not known here yet and Stripe cannot be asked
     */
    public String priceOf(Plan plan) throws StripeException {
        var known = rows.findStripePrice(plan.lookupKey());
        return known.isPresent() ? known.get() : ensure(plan);
    }

    String ensure(Plan plan) throws StripeException {
        var found = find(plan);
        var price = found.isPresent() ? found.get() : create(plan);
        requireSame(plan, price);
        rows.remember(plan.lookupKey(), price.getProduct(), price.getId());
        return price.getId();
    }

    private Optional<Price> find(Plan plan) throws StripeException {
        var byLookupKey = PriceListParams.builder()
                .addLookupKey(plan.lookupKey())
                .setActive(true)
                .build();
        return stripe.v1().prices().list(byLookupKey).getData().stream().findFirst();
    }

    private Price create(Plan plan) throws StripeException {
        var product = stripe.v1()
                .products()
                .create(
                        ProductCreateParams.builder()
                                .setName(plan.name())
                                .putMetadata("plan", plan.key())
                                .build(),
                        once("product-" + plan.lookupKey()));
        Log.infof("Plan made known to Stripe [plan=%s, product=%s]", plan.key(), product.getId());
        return stripe.v1().prices().create(priceOf(plan, product.getId()), once("price-" + plan.lookupKey()));
    }

    private static PriceCreateParams priceOf(Plan plan, String productId) {
        return PriceCreateParams.builder()
                .setProduct(productId)
                .setLookupKey(plan.lookupKey())
                .setUnitAmount(plan.price().minor())
                .setCurrency(plan.price().currency().toLowerCase(java.util.Locale.ROOT))
                .setRecurring(Recurring.builder()
                        .setInterval(
                                plan.interval() == BillingInterval.YEAR
                                        ? Recurring.Interval.YEAR
                                        : Recurring.Interval.MONTH)
                        .build())
                .putMetadata("plan", plan.key())
                .build();
    }

    /** Somebody may have made or moved a price by hand; nobody shall pay another amount than the page says (R25). */
    private static void requireSame(Plan plan, Price price) {
        var same = Long.valueOf(plan.price().minor()).equals(price.getUnitAmount())
                && plan.price().currency().equalsIgnoreCase(price.getCurrency())
                && price.getRecurring() != null
                && plan.interval().noun().equals(price.getRecurring().getInterval());
        if (!same) {
            throw new IllegalStateException("Stripe's price " + price.getId() + " is not the price of plan "
                    + plan.key() + "; give the plan a new lookup key.");
        }
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
