/** The look of the hosted pages. */
@NullMarked
package org.dossier.stripe.sandbox.pages;

import org.jspecify.annotations.NullMarked;
