/** Where experts look after their own calls and hours, and staff after everybody's. */
@NullMarked
package org.dossier.booking.consultations.desk;

import org.jspecify.annotations.NullMarked;
