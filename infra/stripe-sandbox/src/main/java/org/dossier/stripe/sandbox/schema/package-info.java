/** Stripe's types as data, and the walker that holds every request and response to them. */
@NullMarked
package org.dossier.stripe.sandbox.schema;

import org.jspecify.annotations.NullMarked;
