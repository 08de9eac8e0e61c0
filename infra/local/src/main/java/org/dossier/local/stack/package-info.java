/** Starts, watches and stops all parts of Dossier on one machine: what {@code ./dossier} does. */
@NullMarked
package org.dossier.local.stack;

import org.jspecify.annotations.NullMarked;
