/** Stripe on one machine: a stateful stand-in for development and tests, without real money. */
@NullMarked
package org.dossier.stripe.sandbox;

import org.jspecify.annotations.NullMarked;
