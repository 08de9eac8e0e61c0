/** Errors as RFC 9457 problem details, as pages, or as htmx fragments, by what the client asked for. */
@NullMarked
package org.dossier.kit.problem;

import org.jspecify.annotations.NullMarked;
