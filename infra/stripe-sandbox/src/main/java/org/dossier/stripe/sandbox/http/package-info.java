/** The protocol: form bodies, authentication, idempotency, errors, cursors and expansion. */
@NullMarked
package org.dossier.stripe.sandbox.http;

import org.jspecify.annotations.NullMarked;
