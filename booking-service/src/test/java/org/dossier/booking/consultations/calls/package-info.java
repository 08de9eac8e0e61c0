/** Tests of calls with experts. */
@NullMarked
package org.dossier.booking.consultations.calls;

import org.jspecify.annotations.NullMarked;
