/** Where trainers see who takes part in what they teach, and note who was there. */
@NullMarked
package org.dossier.booking.courses.teaching;

import org.jspecify.annotations.NullMarked;
