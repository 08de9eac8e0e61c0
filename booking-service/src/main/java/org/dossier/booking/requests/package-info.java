/** Custom reports that clients commission: the request, whose turn it is, and how it moves on. */
@NullMarked
package org.dossier.booking.requests;

import org.jspecify.annotations.NullMarked;
