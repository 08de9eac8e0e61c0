/** Questions and answers about a request. */
@NullMarked
package org.dossier.booking.requests.talk;

import org.jspecify.annotations.NullMarked;
