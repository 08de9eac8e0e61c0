/** The services' API descriptions, gathered. */
@NullMarked
package org.dossier.gateway.docs;

import org.jspecify.annotations.NullMarked;
