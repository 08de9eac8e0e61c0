/** Checkout sessions in subscription and payment mode, and the hosted page on which they are paid. */
@NullMarked
package org.dossier.stripe.sandbox.checkout;

import org.jspecify.annotations.NullMarked;
