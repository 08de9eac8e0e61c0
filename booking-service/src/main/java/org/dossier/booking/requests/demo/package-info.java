/** Requests of the demonstration. */
@NullMarked
package org.dossier.booking.requests.demo;

import org.jspecify.annotations.NullMarked;
