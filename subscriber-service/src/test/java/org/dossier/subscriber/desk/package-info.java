/** Tests of the accounts desk. */
@NullMarked
package org.dossier.subscriber.desk;

import org.jspecify.annotations.NullMarked;
