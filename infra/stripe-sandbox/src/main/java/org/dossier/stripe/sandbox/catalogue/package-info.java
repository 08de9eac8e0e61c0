/** Products and prices. */
@NullMarked
package org.dossier.stripe.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
