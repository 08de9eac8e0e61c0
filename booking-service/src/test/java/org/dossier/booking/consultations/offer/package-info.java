/** Tests of calls with experts. */
@NullMarked
package org.dossier.booking.consultations.offer;

import org.jspecify.annotations.NullMarked;
