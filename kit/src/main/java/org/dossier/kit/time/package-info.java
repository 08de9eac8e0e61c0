/** The clock that everything asks, which development and tests may move. */
@NullMarked
package org.dossier.kit.time;

import org.jspecify.annotations.NullMarked;
