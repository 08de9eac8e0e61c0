/** The connection to Stripe: its settings, refused where they are dangerous, and the client that plans and billing use. */
@NullMarked
package org.dossier.subscriber.stripe;

import org.jspecify.annotations.NullMarked;
