/** Calls with experts: who takes them and when, how they are booked, moved and cancelled. */
@NullMarked
package org.dossier.booking.consultations;

import org.jspecify.annotations.NullMarked;
