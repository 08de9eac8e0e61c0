/** What happens to seats later: cancelled or moved by whoever may, and runs that are cancelled, decided or near. */
@NullMarked
package org.dossier.booking.courses.changes;

import org.jspecify.annotations.NullMarked;
