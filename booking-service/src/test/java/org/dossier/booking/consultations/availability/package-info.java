/** Tests of calls with experts. */
@NullMarked
package org.dossier.booking.consultations.availability;

import org.jspecify.annotations.NullMarked;
