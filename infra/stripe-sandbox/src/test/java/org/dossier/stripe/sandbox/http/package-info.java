/** The protocol's parts by themselves. */
@NullMarked
package org.dossier.stripe.sandbox.http;

import org.jspecify.annotations.NullMarked;
