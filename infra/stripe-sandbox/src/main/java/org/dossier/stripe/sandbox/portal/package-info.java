/** The billing portal: configurations, sessions, and its hosted page. */
@NullMarked
package org.dossier.stripe.sandbox.portal;

import org.jspecify.annotations.NullMarked;
