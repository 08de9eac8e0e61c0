/** Sessions kept on the server: the browser holds an opaque id and nothing else. */
@NullMarked
package org.dossier.gateway.session;

import org.jspecify.annotations.NullMarked;
