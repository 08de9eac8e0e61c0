/** Amounts in minor units with their ISO 4217 currency. */
@NullMarked
package org.dossier.kit.money;

import org.jspecify.annotations.NullMarked;
