/** Enrolments and their seats as they are stored, and where each may go from where it stands. */
@NullMarked
package org.dossier.booking.courses.seats;

import org.jspecify.annotations.NullMarked;
