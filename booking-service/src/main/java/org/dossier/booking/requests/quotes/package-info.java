/** Quotes with their options, what is accepted of them, and what is paid for it. */
@NullMarked
package org.dossier.booking.requests.quotes;

import org.jspecify.annotations.NullMarked;
