package org.dossier.subscriber.plans;

/** How often a plan is paid. */
public enum BillingInterval {
    MONTH("month", "monthly"),
    YEAR("year", "yearly");

    private final String noun;
    private final String adverb;

    BillingInterval(String noun, String adverb) {
        this.noun = noun;
        this.adverb = adverb;
    }

    /** "month", "year": also Stripe's word for it. */
    public String noun() {
        return noun;
    }

    /** "monthly", "yearly". */
    public String adverb() {
        return adverb;
    }
}
