/** Tests of calls with experts. */
@NullMarked
package org.dossier.booking.consultations.desk;

import org.jspecify.annotations.NullMarked;
