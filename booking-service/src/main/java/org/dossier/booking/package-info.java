/** The booking. */
@NullMarked
package org.dossier.booking;

import org.jspecify.annotations.NullMarked;
