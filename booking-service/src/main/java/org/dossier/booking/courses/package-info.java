/** Courses: what is taught, when, who has a seat, and who waits for one. */
@NullMarked
package org.dossier.booking.courses;

import org.jspecify.annotations.NullMarked;
