/** A client's own calls: looked at, paid, moved and cancelled. */
@NullMarked
package org.dossier.booking.consultations.client;

import org.jspecify.annotations.NullMarked;
