/** Customers, their payment methods, and the test cards. */
@NullMarked
package org.dossier.stripe.sandbox.customers;

import org.jspecify.annotations.NullMarked;
