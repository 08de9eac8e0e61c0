/** The one-to-one form of a course: hours of a trainer, bought once. */
@NullMarked
package org.dossier.booking.courses.onetoone;

import org.jspecify.annotations.NullMarked;
