/** A call: booked, paid, moved, cancelled, held and looked back upon. */
@NullMarked
package org.dossier.booking.consultations.calls;

import org.jspecify.annotations.NullMarked;
