/** The mails of this service: one letter, printed as text and HTML, with the invitation where there is one. */
@NullMarked
package org.dossier.booking.notifications;

import org.jspecify.annotations.NullMarked;
