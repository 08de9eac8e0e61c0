/** The kit. */
@NullMarked
package org.dossier.kit;

import org.jspecify.annotations.NullMarked;
