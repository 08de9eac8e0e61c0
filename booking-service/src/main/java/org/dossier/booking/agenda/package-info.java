/** What the features have in common for those who look at all of it: clients, experts and staff. */
@NullMarked
package org.dossier.booking.agenda;

import org.jspecify.annotations.NullMarked;
