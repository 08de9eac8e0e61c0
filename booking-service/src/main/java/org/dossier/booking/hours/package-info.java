/** Hours bought once and used call by call: courses sell them, consultations use them. */
@NullMarked
package org.dossier.booking.hours;

import org.jspecify.annotations.NullMarked;
