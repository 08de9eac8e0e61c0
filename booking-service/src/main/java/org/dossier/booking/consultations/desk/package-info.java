/** Where staff look after calls and experts. */
@NullMarked
package org.dossier.booking.consultations.desk;

import org.jspecify.annotations.NullMarked;
