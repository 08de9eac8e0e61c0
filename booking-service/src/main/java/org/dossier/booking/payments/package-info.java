/** What is bought here and paid at subscriber-service: payments, their fate, and what goes back. */
@NullMarked
package org.dossier.booking.payments;

import org.jspecify.annotations.NullMarked;
