/** When an expert is free: rules in civil time, busy times of a calendar kept elsewhere, and the slots that follow. */
@NullMarked
package org.dossier.booking.consultations.availability;

import org.jspecify.annotations.NullMarked;
