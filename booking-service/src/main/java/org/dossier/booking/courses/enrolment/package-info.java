/** Enrolling: the form, the price, the hold while it is paid, and what becomes of it. */
@NullMarked
package org.dossier.booking.courses.enrolment;

import org.jspecify.annotations.NullMarked;
