/** Certificates for those who were present: printed, verified by anyone, revoked by staff. */
@NullMarked
package org.dossier.booking.courses.certificates;

import org.jspecify.annotations.NullMarked;
