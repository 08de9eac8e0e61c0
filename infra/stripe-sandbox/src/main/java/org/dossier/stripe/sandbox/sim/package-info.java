/** What Stripe does not have: the clock, faults on demand, counters, and the page for people. */
@NullMarked
package org.dossier.stripe.sandbox.sim;

import org.jspecify.annotations.NullMarked;
