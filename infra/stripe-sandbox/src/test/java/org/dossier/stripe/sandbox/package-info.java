/** The sandbox seen from outside: stripe-java as the client, a form in place of a browser, a receiver of webhooks. */
@NullMarked
package org.dossier.stripe.sandbox;

import org.jspecify.annotations.NullMarked;
