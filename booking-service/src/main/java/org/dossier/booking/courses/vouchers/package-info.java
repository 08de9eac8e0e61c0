/** Codes that make seats cheaper, limited in number, in time and by person. */
@NullMarked
package org.dossier.booking.courses.vouchers;

import org.jspecify.annotations.NullMarked;
