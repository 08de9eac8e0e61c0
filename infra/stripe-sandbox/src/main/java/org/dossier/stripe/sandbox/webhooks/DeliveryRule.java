package org.dossier.stripe.sandbox.webhooks;

/** What is done to the next deliveries when it was asked for. */
public enum DeliveryRule {
    /** Never sent; listed by {@code delivery_success=false}. */
    DROP,
    /** Sent so many seconds later. */
    DELAY,
    /** Sent so many times. */
    DUPLICATE,
    /** Held until the rule is used up, then sent in an order that the seed decides. */
    REORDER,
    /** The first attempt counts as failed without being made; the retries follow. */
    FAIL,
    /** The first attempt is signed with a secret that nobody has. */
    WRONG_SECRET,
    /** The first attempt is signed an hour ago. */
    OLD_TIMESTAMP,
    /** Sent with an API version of another release train. */
    OTHER_VERSION
}
