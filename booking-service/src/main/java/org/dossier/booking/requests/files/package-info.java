/** The files that a client sends with a brief. */
@NullMarked
package org.dossier.booking.requests.files;

import org.jspecify.annotations.NullMarked;
