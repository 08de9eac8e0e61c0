/** Loads the running stack and the same bytes served by a bare server, in one run, and prints what it measured. */
@NullMarked
package org.dossier.bench;

import org.jspecify.annotations.NullMarked;
