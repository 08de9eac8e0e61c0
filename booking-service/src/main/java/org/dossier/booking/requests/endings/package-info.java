/** The ways out of a request. */
@NullMarked
package org.dossier.booking.requests.endings;

import org.jspecify.annotations.NullMarked;
