/** Events, the endpoints that hear of them, and their signed delivery. */
@NullMarked
package org.dossier.stripe.sandbox.webhooks;

import org.jspecify.annotations.NullMarked;
