/** What is taught and when: courses, their runs, prices, and the pages that show them. */
@NullMarked
package org.dossier.booking.courses.catalogue;

import org.jspecify.annotations.NullMarked;
