/** Experts and the kinds of call that each offers. */
@NullMarked
package org.dossier.booking.consultations.experts;

import org.jspecify.annotations.NullMarked;
