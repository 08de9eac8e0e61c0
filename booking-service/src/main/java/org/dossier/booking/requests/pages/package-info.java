/** The pages of a request, for its client and for staff. */
@NullMarked
package org.dossier.booking.requests.pages;

import org.jspecify.annotations.NullMarked;
