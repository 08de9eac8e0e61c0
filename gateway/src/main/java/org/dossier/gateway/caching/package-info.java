/** The cache of pages that were asked for without a session. */
@NullMarked
package org.dossier.gateway.caching;

import org.jspecify.annotations.NullMarked;
