@NullMarked
package org.dossier.booking.courses.certificates;

import org.jspecify.annotations.NullMarked;
