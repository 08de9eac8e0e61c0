/** How the editors learn of a commission and who of them may see it, and how its report comes back to the client. */
@NullMarked
package org.dossier.booking.requests.delivery;

import org.jspecify.annotations.NullMarked;
