/** Plans: what is on offer, at which price, and the same prices at Stripe. */
@NullMarked
package org.dossier.subscriber.plans;

import org.jspecify.annotations.NullMarked;
