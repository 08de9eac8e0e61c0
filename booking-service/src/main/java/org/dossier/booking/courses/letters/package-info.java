/** The mails about seats: invitations with calendar entries, changes, reminders. */
@NullMarked
package org.dossier.booking.courses.letters;

import org.jspecify.annotations.NullMarked;
