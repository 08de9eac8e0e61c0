/** The courses desk of staff. */
@NullMarked
package org.dossier.booking.courses.desk;

import org.jspecify.annotations.NullMarked;
