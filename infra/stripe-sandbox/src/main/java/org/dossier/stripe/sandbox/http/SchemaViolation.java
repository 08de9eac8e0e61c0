package org.dossier.stripe.sandbox.http;

import java.util.List;

/** The sandbox was about to send what Stripe's own types forbid: a defect of the sandbox. */
public final class SchemaViolation extends RuntimeException {

    public SchemaViolation(String root, List<String> violations) {
        super(root + " breaks Stripe's schema: " + String.join("; ", violations));
    }
}
