/** Experts made for tests. */
@NullMarked
package org.dossier.booking.consultations;

import org.jspecify.annotations.NullMarked;
