/** Courses, dates and people of the demonstration. */
@NullMarked
package org.dossier.booking.courses.demo;

import org.jspecify.annotations.NullMarked;
