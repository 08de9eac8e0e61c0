/** Experts, hours and calls of the demonstration. */
@NullMarked
package org.dossier.booking.consultations.demo;

import org.jspecify.annotations.NullMarked;
