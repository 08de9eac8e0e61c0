/** What stands around the gateway in its tests: services, an OpenID provider, browsers. */
@NullMarked
package org.dossier.gateway.support;

import org.jspecify.annotations.NullMarked;
