/** Who subscribes, as subscriber-service last told: for prices that only subscribers get. */
@NullMarked
package org.dossier.booking.subscribers;

import org.jspecify.annotations.NullMarked;
