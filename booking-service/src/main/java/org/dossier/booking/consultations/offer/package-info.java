/** What everybody sees: experts, their free times and terms, and the way to book one of them. */
@NullMarked
package org.dossier.booking.consultations.offer;

import org.jspecify.annotations.NullMarked;
