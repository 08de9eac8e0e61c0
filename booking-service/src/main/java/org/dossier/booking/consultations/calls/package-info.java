/** A call as a thing of its own: its states, its money, its letters, and what happens to it by itself. */
@NullMarked
package org.dossier.booking.consultations.calls;

import org.jspecify.annotations.NullMarked;
