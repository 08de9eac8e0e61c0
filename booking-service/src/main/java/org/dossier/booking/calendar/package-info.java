/**
 * Calendar files of what is booked: the invitation in a mail, the file on a page, the private feed; and which rules of time
 * zones it follows.
 */
@NullMarked
package org.dossier.booking.calendar;

import org.jspecify.annotations.NullMarked;
