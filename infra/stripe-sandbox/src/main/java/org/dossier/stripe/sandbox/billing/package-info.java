/** Subscriptions, invoices, payments, and the passing of billing periods. */
@NullMarked
package org.dossier.stripe.sandbox.billing;

import org.jspecify.annotations.NullMarked;
