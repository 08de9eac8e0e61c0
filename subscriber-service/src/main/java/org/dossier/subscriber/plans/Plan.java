package org.dossier.subscriber.plans;

import java.util.List;
import java.util.Locale;

import org.dossier.kit.money.Money;

/**
 * What can be subscribed to, at its current price.
 *
 * @param key stable name, as in {@code complete-monthly}
 * @param name as shown
 * @param description one sentence on what it opens
 * @param interval how often it is paid
 * @param price per interval, taxes included as set up at Stripe
 * @param coverage region codes, or {@code *} for all
 * @param lookupKey finds the price at Stripe
 */
public record Plan(
        String key,
        String name,
        String description,
        BillingInterval interval,
        Money price,
        List<String> coverage,
        String lookupKey) {
    /** Name and rhythm, as in "Complete, monthly". */
    public String title() {
        return name + ", " + interval.adverb();
    }

    /** As in "€49.00 a month". */
    public String priceInWords() {
        return price.format(Locale.ENGLISH) + " a " + interval.noun();
    }
}
