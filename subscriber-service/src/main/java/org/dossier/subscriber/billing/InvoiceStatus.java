package org.dossier.subscriber.billing;

import java.util.Locale;

/** Where an invoice stands, in Stripe's words. */
public enum InvoiceStatus {
    DRAFT,
    OPEN,
    PAID,
    UNCOLLECTIBLE,
    VOID;

    static InvoiceStatus of(String stripe) {
        return valueOf(stripe.toUpperCase(Locale.ROOT));
    }
}
