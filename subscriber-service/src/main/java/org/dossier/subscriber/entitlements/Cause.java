package org.dossier.subscriber.entitlements;

/** What access rests on. */
public enum Cause {
    /** A subscription at Stripe. */
    SUBSCRIPTION,
    /** A grant by staff, audited. */
    GRANT,
    /** Nothing: there is no access. */
    NONE
}
