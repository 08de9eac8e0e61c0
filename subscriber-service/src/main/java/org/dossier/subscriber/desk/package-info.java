/** The accounts desk: staff find a person, see what they have and why, and give or end access for a reason. */
@NullMarked
package org.dossier.subscriber.desk;

import org.jspecify.annotations.NullMarked;
