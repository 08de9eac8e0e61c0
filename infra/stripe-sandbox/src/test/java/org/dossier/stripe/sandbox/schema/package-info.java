/** What the sandbox holds true against stripe-java's own classes. */
@NullMarked
package org.dossier.stripe.sandbox.schema;

import org.jspecify.annotations.NullMarked;
