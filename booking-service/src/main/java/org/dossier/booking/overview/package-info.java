/** All bookings together: the client's page and the staff desk with what waits for a decision. */
@NullMarked
package org.dossier.booking.overview;

import org.jspecify.annotations.NullMarked;
