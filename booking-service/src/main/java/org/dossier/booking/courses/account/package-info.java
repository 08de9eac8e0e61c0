/** A client's pages of one enrolment. */
@NullMarked
package org.dossier.booking.courses.account;

import org.jspecify.annotations.NullMarked;
