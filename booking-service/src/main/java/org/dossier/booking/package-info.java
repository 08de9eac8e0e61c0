/** Courses, consultations and custom requests: not begun, so that the service answers nothing but its health. */
@NullMarked
package org.dossier.booking;

import org.jspecify.annotations.NullMarked;
