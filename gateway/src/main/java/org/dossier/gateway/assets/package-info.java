/** Versioned static files. */
@NullMarked
package org.dossier.gateway.assets;

import org.jspecify.annotations.NullMarked;
