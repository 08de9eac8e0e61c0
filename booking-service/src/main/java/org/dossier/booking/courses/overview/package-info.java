/** What courses tell the pages that show all bookings. */
@NullMarked
package org.dossier.booking.courses.overview;

import org.jspecify.annotations.NullMarked;
