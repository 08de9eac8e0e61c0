/** Which service answers a path, over which replica, and what of a request and its answer passes. */
@NullMarked
package org.dossier.gateway.routing;

import org.jspecify.annotations.NullMarked;
