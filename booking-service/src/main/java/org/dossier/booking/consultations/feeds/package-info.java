/** Private addresses under which calendar programs read one's bookings. */
@NullMarked
package org.dossier.booking.consultations.feeds;

import org.jspecify.annotations.NullMarked;
