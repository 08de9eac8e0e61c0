package org.dossier.local.stack;

/** All that was decided before the first process starts. */
record Settings(
        Ports ports, DataDirectory data, Secrets secrets, StripeAccount stripe, Checkout checkout, boolean infraOnly) {}
