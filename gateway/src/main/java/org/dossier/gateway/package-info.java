/** The gateway. */
@NullMarked
package org.dossier.gateway;

import org.jspecify.annotations.NullMarked;
