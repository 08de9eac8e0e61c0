/** Tests of calls with experts. */
@NullMarked
package org.dossier.booking.consultations.feeds;

import org.jspecify.annotations.NullMarked;
