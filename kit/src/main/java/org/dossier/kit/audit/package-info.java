/** The append-only, hash-chained trail of what staff did. */
@NullMarked
package org.dossier.kit.audit;

import org.jspecify.annotations.NullMarked;
