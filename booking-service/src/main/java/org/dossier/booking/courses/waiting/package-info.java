/** The waiting list of a run, and the offers that go round in it. */
@NullMarked
package org.dossier.booking.courses.waiting;

import org.jspecify.annotations.NullMarked;
