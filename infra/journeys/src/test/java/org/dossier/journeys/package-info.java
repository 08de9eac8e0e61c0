/** What people do, tried in a real browser against the whole stack as {@code ./dossier up} starts it. */
@NullMarked
package org.dossier.journeys;

import org.jspecify.annotations.NullMarked;
