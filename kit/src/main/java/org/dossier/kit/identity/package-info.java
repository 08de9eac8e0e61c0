/** Who asks: the reader as the access token tells, and the roles of staff. */
@NullMarked
package org.dossier.kit.identity;

import org.jspecify.annotations.NullMarked;
