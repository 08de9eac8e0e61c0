/** The order in which a request meets the other packages. */
@NullMarked
package org.dossier.gateway.door;

import org.jspecify.annotations.NullMarked;
