/** How the editors learn of a commission, and how its report comes back to the client. */
@NullMarked
package org.dossier.booking.requests.delivery;

import org.jspecify.annotations.NullMarked;
